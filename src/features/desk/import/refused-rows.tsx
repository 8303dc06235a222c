import { useLanguage } from '../../../i18n/index.ts';
import type { ImportPreview } from '../../../museum/desk/import.ts';

/** The rows that stay out: where each is, what is wrong with it, what to do. */
export function RefusedRows({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useLanguage();
  const { refused, counts } = preview;
  if (counts.refused === 0) return null;
  return (
    <section className="desk-part" aria-labelledby="refused-rows">
      <h3 id="refused-rows">{t('desk.import.refused-title')}</h3>
      <ul className="desk-lines desk-rows">
        {refused.map(({ line, fault, name, value }) => (
          <li key={line}>
            <span className="desk-quiet">{t('desk.import.line', { line })}</span>
            <span>
              {name !== '' && <bdi className="desk-holder">{name}</bdi>}
              {t(`desk.import.rows.${fault}`, { value })}
            </span>
          </li>
        ))}
      </ul>
      {counts.refused > refused.length && (
        <p className="desk-quiet">{t('desk.import.and-more', { count: counts.refused - refused.length })}</p>
      )}
    </section>
  );
}
