import { readFileSync } from 'node:fs';
import { OPERATOR } from '../../membership/index.ts';
import { type FileRefused, IMPORT_ROWS_MOST, type ImportPreview } from '../../museum/desk/import.ts';
import type { ExitCode } from '../command.ts';
import { reasonOf } from '../store/store-command.ts';
import { deskTexts, withDesk } from './with-desk.ts';
import type { MembersContext, MembersOptions } from './with-membership.ts';

/** Says what a file would change and, with `--write`, does it: whole or not at all. */
export function importMembers(
  context: MembersContext,
  { write = false, mail = false, json = false }: MembersOptions,
  file = '',
): Promise<ExitCode> {
  const { io, t } = context;
  const bytes = readBytes(context, file);
  if (!bytes) return Promise.resolve(1);
  return withDesk(context, async ({ desk }) => {
    const preview = await desk.previewImport({ bytes });
    if (preview.kind === 'refused') return refuse(context, preview);
    if (preview.columns.name === undefined) {
      return refuse(context, { kind: 'refused', fault: 'no-name-column', line: null });
    }
    if (!json) tellPreview(context, preview);
    if (!write) {
      if (json) io.out(JSON.stringify(preview, null, 2));
      else io.err(t('importHint'));
      return 0;
    }
    const written = await desk.importMembers(OPERATOR, { bytes, plan: preview.plan, mail });
    if (written.kind === 'refused') return refuse(context, written);
    if (written.kind === 'changed-meanwhile') {
      io.err(t('changedMeanwhile'));
      return 1;
    }
    io.out(
      json ? JSON.stringify({ ...written, refused: preview.refused }, null, 2) : t('written', { ...written }),
    );
    return 0;
  });
}

function readBytes({ io, t }: MembersContext, file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    io.err(t('unreadable', { file, reason }));
    return undefined;
  }
}

function refuse({ io }: MembersContext, { fault, line }: FileRefused): 1 {
  io.err(deskTexts(io.lang)(`desk.import.faults.${fault}`, { rows: IMPORT_ROWS_MOST, line: line ?? 0 }));
  return 1;
}

function tellPreview({ io, t }: MembersContext, { counts, refused }: ImportPreview): void {
  const desk = deskTexts(io.lang);
  io.out(t('importCounts', { ...counts }));
  for (const { line, fault, name, value } of refused) {
    const sentence = desk(`desk.import.rows.${fault}`, { value });
    io.out(`${desk('desk.import.line', { line })}${name === '' ? '' : `, ${name}`}: ${sentence}`);
  }
}
