import { useLanguage } from '../../../i18n/index.ts';
import type { ImportPreview } from '../../../museum/desk/import.ts';
import { useTierName } from '../tier-name.ts';

type Row = ImportPreview['added'][number];

/** The first of those who would be added and changed. */
export function PlannedRows({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useLanguage();
  const tierName = useTierName();
  const { added, changed, counts } = preview;
  const fieldsOf = ({ words }: Row) =>
    words
      .split(' ')
      .map((field) => t(`desk.import.fields.${field}`))
      .join(', ');
  return (
    <>
      <Rows
        title={t('desk.import.added-title', { count: counts.added })}
        rows={added}
        total={counts.added}
        wordsOf={({ words }) => tierName(words)}
      />
      <Rows
        title={t('desk.import.changed-title', { count: counts.changed })}
        rows={changed}
        total={counts.changed}
        wordsOf={fieldsOf}
      />
    </>
  );
}

type RowsProps = {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly total: number;
  readonly wordsOf: (row: Row) => string;
};

function Rows({ title, rows, total, wordsOf }: RowsProps) {
  const { t } = useLanguage();
  if (total === 0) return null;
  return (
    <details className="desk-part">
      <summary>{title}</summary>
      <ul className="desk-lines desk-rows">
        {rows.map((row) => (
          <li key={row.line}>
            <span className="desk-quiet">{t('desk.import.line', { line: row.line })}</span>
            <span>
              <bdi>{row.name}</bdi> <span className="desk-quiet">{wordsOf(row)}</span>
            </span>
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className="desk-quiet">{t('desk.import.and-more', { count: total - rows.length })}</p>
      )}
    </details>
  );
}
