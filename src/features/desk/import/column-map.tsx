import { useLanguage } from '../../../i18n/index.ts';
import {
  type Columns,
  IMPORT_FIELDS,
  type ImportField,
  type ImportPreview,
} from '../../../museum/desk/import.ts';
import { Field } from '../field.tsx';

export type ColumnMapProps = {
  readonly preview: ImportPreview;
  readonly onMap: (columns: Columns) => void;
};

/** Which column holds what: as recognised, and to be put right. */
export function ColumnMap({ preview, onMap }: ColumnMapProps) {
  const { t } = useLanguage();
  const { columns, header, sample } = preview;
  const choose = (field: ImportField, chosen: string) => {
    const { [field]: _, ...others } = columns;
    onMap(chosen === '' ? others : { ...others, [field]: Number(chosen) });
  };
  const exampleOf = (at: number) => sample.map((row) => row[at]).find((cell) => cell);
  return (
    <details className="desk-part" open={columns.name === undefined}>
      <summary>{t('desk.import.columns', { count: Object.keys(columns).length })}</summary>
      {columns.name === undefined && <p className="desk-warning">{t('desk.import.no-name')}</p>}
      <div className="desk-fields desk-columns">
        {IMPORT_FIELDS.map((field) => {
          const at = columns[field];
          const example = at === undefined ? undefined : exampleOf(at);
          return (
            <Field
              key={field}
              label={t(`desk.import.fields.${field}`)}
              help={example === undefined ? undefined : t('desk.import.example', { example })}
            >
              <select value={at ?? ''} onChange={(event) => choose(field, event.target.value)}>
                <option value="">{t('desk.import.no-column')}</option>
                {header.map((name, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may be called the same
                  <option key={index} value={index}>
                    {name || t('desk.import.column', { number: index + 1 })}
                  </option>
                ))}
              </select>
            </Field>
          );
        })}
      </div>
    </details>
  );
}
