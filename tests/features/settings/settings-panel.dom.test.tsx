import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { SettingsPanel } from '../../../src/features/settings/index.ts';
import { createLanguage, LanguageProvider } from '../../../src/i18n/index.ts';
import en from '../../../src/i18n/settings.en.json' with { type: 'json' };
import { createSettings, dressPage, NO_SETTINGS } from '../../../src/platform/settings.ts';
import { teachModalDialogs } from '../../helpers/modal-dialogs.ts';

teachModalDialogs();

function storageWith(kept: Record<string, string> = {}) {
  const map = new Map(Object.entries(kept));
  return {
    map,
    storage: {
      get: (key: string) => map.get(key),
      set: (key: string, value: string) => void map.set(key, value),
      keeps: () => true,
    },
  };
}

describe('the settings', () => {
  it('apply as one chooses, are kept on the device, and go back to what held at first', async () => {
    const user = userEvent.setup();
    const { storage, map } = storageWith();
    const settings = createSettings(storage);
    const root = document.createElement('html');
    const stop = dressPage(settings, root);
    const onClose = vi.fn();
    render(
      <LanguageProvider value={createLanguage('en', en)}>
        <SettingsPanel settings={settings} onClose={onClose} />
      </LanguageProvider>,
    );
    await user.click(screen.getByRole('radio', { name: 'Large' }));
    await user.click(screen.getByRole('radio', { name: 'More' }));
    await user.click(screen.getByRole('radio', { name: 'Brisk' }));
    expect(root.dataset).toMatchObject({ text: 'large', contrast: 'more', motion: 'system' });
    expect(createSettings(storage).getState()).toEqual({
      ...NO_SETTINGS,
      text: 'large',
      contrast: 'more',
      pace: 'brisk',
    });
    await user.click(screen.getByRole('button', { name: 'As at first' }));
    expect(settings.getState()).toEqual(NO_SETTINGS);
    expect(screen.getByRole('radio', { name: 'Normal' })).toBeChecked();
    expect(root.dataset.text).toBe('normal');
    await user.click(screen.getByRole('button', { name: 'Close the settings' }));
    expect(onClose).toHaveBeenCalledOnce();
    stop();
    settings.setState({ text: 'largest' });
    expect(root.dataset.text).toBe('normal');
    expect(map.get('settings')).toContain('"largest"');
  });

  it.each([
    ['nonsense', '{'],
    ['another format', '{"format":2,"text":"large"}'],
    ['unknown choices', '{"format":1,"text":"gigantic","colour":"red"}'],
    ['another kind of thing', '[1]'],
  ])('are as at first where %s was kept', (_, text) => {
    expect(createSettings(storageWith({ settings: text }).storage).getState()).toEqual(NO_SETTINGS);
  });
});
