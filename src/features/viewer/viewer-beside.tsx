import { useId } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Work } from '../../museum/format/works.ts';

/** A work that another may be compared with, and the name of its room. */
export type OtherWork = { readonly work: Work; readonly filesUrl: string; readonly room: string };

export type ViewerBesideProps = {
  readonly others: readonly OtherWork[];
  readonly chosen: string | undefined;
  readonly onChoose: (work: string | undefined) => void;
};

/** Chooses the work that is seen beside this one, room by room. */
export function ViewerBeside({ others, chosen, onChoose }: ViewerBesideProps) {
  const { t, text } = useLanguage();
  const id = useId();
  const rooms = [...new Set(others.map(({ room }) => room))];
  return (
    <p className="viewer-beside">
      <label htmlFor={id}>{t('viewer.beside')}</label>
      <select id={id} value={chosen ?? ''} onChange={({ target }) => onChoose(target.value || undefined)}>
        <option value="">{t('viewer.alone')}</option>
        {rooms.map((room) => (
          <optgroup key={room} label={room}>
            {others
              .filter((other) => other.room === room)
              .map(({ work }) => (
                <option key={work.id} value={work.id}>
                  {text(work.label)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </p>
  );
}
