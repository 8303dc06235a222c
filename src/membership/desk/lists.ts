import type { FindRequest } from '../../museum/desk/answers.ts';
import type { FileRefused, ImportPreview, ImportWritten } from '../../museum/desk/import.ts';
import type { Repositories } from '../store/repositories/index.ts';
import type { StoredMember } from '../store/repositories/members.ts';
import { type ActContext, type DeskActor, type DeskOptions, record } from './context.ts';
import { exportMembers } from './csv/export-members.ts';
import { type ImportFile, previewOf, readImport } from './csv/import-members.ts';
import { nameOfPlan } from './csv/plan-import.ts';
import { OvertakenError, writeImport } from './csv/write-import.ts';
import { wishOf } from './find-members.ts';

type ContextOf = (repositories: Repositories, member: StoredMember) => ActContext;

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
      const context = await contextFor(actor);
      const moment = { museum: await museum(), nowMs: nowMs() };
      const write = async (repositories: Repositories): Promise<ImportWritten> => {
        const read = await readImport(repositories, file, moment);
        if (read.kind === 'refused') return read;
        const { plan } = read;
        if (nameOfPlan(plan) !== file.plan) return { kind: 'changed-meanwhile' };
        const { mail } = file;
        const mailed = await writeImport({
          ...{ plan, mail, museum: moment.museum },
          contextOf: (member) => context(repositories, member),
        });
        const counts = { added: plan.added.length, changed: plan.changed.length, left: plan.left };
        const by = { actor, atMs: moment.nowMs };
        await record(repositories, by, 'members.imported', null, { ...counts, mailed });
        return { kind: 'written', ...counts, mailed };
      };
      try {
        return await store.transaction(write);
      } catch (error) {
        if (error instanceof OvertakenError) return { kind: 'changed-meanwhile' };
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
