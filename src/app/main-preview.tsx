import { createRoot } from 'react-dom/client';
import { boot } from './boot.tsx';
import { followContent } from './content-reload.ts';
import { StudioHost } from './studio-host.tsx';

// The curators' build: the public museum with the studio beside it. Nothing of it is in the public build.
void boot({
  moreTexts: {
    fr: async () => (await import('../i18n/studio.fr.json')).default,
    en: async () => (await import('../i18n/studio.en.json')).default,
  },
  onServices(services, { http, source }) {
    const place = document.createElement('div');
    document.body.append(place);
    createRoot(place).render(
      <StudioHost
        services={services}
        http={http}
        follow={(onReloaded) => followContent(services, source, onReloaded)}
      />,
    );
  },
});
