import type { FindRequest } from '../../museum/desk/answers.ts';
import type { FileRefused, ImportPreview, ImportWritten } from '../../museum/desk/import.ts';
import { AddressTakenError } from '../errors.ts';
import type { StoredMember } from '../store/repositories/members.ts';
import { type ActContext, type DeskActor, type DeskOptions, record } from './context.ts';
import { openDraft } from './csv/draft.ts';
import { draftImport } from './csv/draft-import.ts';
import { exportMembers } from './csv/export-members.ts';
import { type ImportFile, previewOf, readImport } from './csv/import-members.ts';
import { OvertakenError } from './csv/overtaken-error.ts';
import { nameOfPlan } from './csv/plan-import.ts';
import { isAsPlanned, readHeld, writeDraft } from './csv/write-import.ts';
import { wishOf } from './find-members.ts';

type ContextOf = <R>(
  repositories: R,
  member: StoredMember,
) => Omit<ActContext, 'repositories'> & { readonly repositories: R };

/** Whole lists of members, in and out. */
export function deskLists(
  { store, museum, nowMs }: DeskOptions,
  contextFor: (actor: DeskActor) => Promise<ContextOf>,
) {
  return {
    /** What a file would change; writes nothing. */
    async previewImport(file: ImportFile): Promise<ImportPreview | FileRefused> {
      const read = await readImport(store.repositories, file, { museum: await museum(), nowMs: nowMs() });
      return read.kind === 'refused' ? read : previewOf(read);
    },

    /** Writes a file as its preview said, whole or not at all; consents are none of it. */
    async importMembers(
      actor: DeskActor,
      file: ImportFile & { readonly plan: string; readonly mail: boolean },
    ): Promise<ImportWritten> {
      const contextOf = await contextFor(actor);
      const moment = { museum: await museum(), nowMs: nowMs() };
      const read = await readImport(store.repositories, file, moment);
      if (read.kind === 'refused') return read;
      const { plan } = read;
      const held = await readHeld(store.repositories, plan);
      if (nameOfPlan(plan) !== file.plan || !isAsPlanned(plan, held)) return { kind: 'changed-meanwhile' };
      const counts = { added: plan.added.length, changed: plan.changed.length, left: plan.left };
      const draft = openDraft(held);
      try {
        const { mail } = file;
        const mailed = await draftImport({ plan, mail, museum: moment.museum, draft, contextOf });
        await store.transaction(async (repositories) => {
          await writeDraft(repositories, { plan, held, draft });
          const by = { actor, atMs: moment.nowMs };
          await record(repositories, by, 'members.imported', null, { ...counts, mailed });
        });
        return { kind: 'written', ...counts, mailed };
      } catch (error) {
        if (error instanceof OvertakenError || error instanceof AddressTakenError)
          return { kind: 'changed-meanwhile' };
        throw error;
      }
    },

    /** The members that are looked for as CSV, a part at a time; that they were taken out is logged first. */
    async exportMembers(actor: DeskActor, request: FindRequest): Promise<AsyncGenerator<string>> {
      const { repositories } = store;
      const wish = wishOf(request, nowMs());
      const rows = await repositories.memberFinder.count(wish);
      await record(repositories, { actor, atMs: nowMs() }, 'members.exported', null, { rows });
      const { timeZone } = await museum();
      return exportMembers({ finder: repositories.memberFinder, wish, timeZone });
    },
  };
}
