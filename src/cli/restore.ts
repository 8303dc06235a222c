import { restoreBackup } from '../membership/index.ts';
import { reasonOf, storeCommand } from './store/store-command.ts';

/** `enfilade restore FILE`: puts a backup in place of what the store holds. */
export const restore = storeCommand('restore', async ({ io, t, config, file, json }) => {
  try {
    const restored = await restoreBackup(config, file, Date.now());
    if (json) {
      io.out(JSON.stringify({ file, ...restored }, null, 2));
      return restored.ok ? 0 : 1;
    }
    if (!restored.ok) {
      const { ok: _, code, ...params } = restored;
      io.err(t(code, { file, ...params }));
      return 1;
    }
    const { header, before } = restored;
    const rows = Object.values(header.counts).reduce((sum, count) => sum + count, 0);
    const when = new Intl.DateTimeFormat(io.lang, { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' });
    const members = header.counts.members ?? 0;
    io.out(t('restored', { file, rows, members, when: when.format(header.createdAtMs) }));
    if (before !== undefined) io.out(t('before', { file: before }));
    return 0;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    io.err(t('unreadable', { file, reason }));
    return 1;
  }
});
