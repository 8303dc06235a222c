import { join } from 'node:path';
import { backUp } from '../membership/index.ts';
import { isInside, realFolder } from '../server/index.ts';
import { ROOT, reasonOf, type StoreTask, storeCommand } from './store/store-command.ts';

/** `enfilade backup FILE`: what the store holds, in one file, while it is used. */
export const backup = storeCommand('backup', async (task) => {
  const { io, t, config, file, json } = task;
  const folder = servedFolderOf(task);
  if (folder !== undefined) {
    io.err(t('served', { file, folder }));
    return 2;
  }
  try {
    const header = await backUp(config, file, Date.now());
    const rows = Object.values(header.counts).reduce((sum, count) => sum + count, 0);
    if (json) io.out(JSON.stringify({ file, rows, ...header }, null, 2));
    else io.out(t('written', { file, rows, members: header.counts.members ?? 0 }));
    return 0;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    io.err(t('unwritable', { file, reason }));
    return 1;
  }
});

/** The folder that is served to everyone and in which a file would lie. */
function servedFolderOf({ config, file }: StoreTask): string | undefined {
  const path = realFolder(file);
  return [config.museumDir, join(ROOT, 'public'), join(ROOT, 'dist', 'site')].find((folder) =>
    isInside(path, realFolder(folder)),
  );
}
