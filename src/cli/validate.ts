import { validateMuseum } from '../museum/validate/validate-museum.ts';
import type { Command } from './command.ts';
import { formatReport } from './format-report.ts';
import { nodeMuseumSource } from './node-museum-source.ts';
import { readFolderArgs } from './read-folder-args.ts';
import { cliTexts, issueTexts } from './texts.ts';

/** `enfilade validate [DIR]`: all issues of a museum at once. */
export const validate: Command = {
  name: 'validate',
  summary: {
    en: 'checks a museum’s files and names every mistake with its line',
    fr: 'vérifie les fichiers d’un musée et indique chaque erreur avec sa ligne',
  },
  run: async (args, io) => {
    const t = cliTexts(io.lang);
    const read = readFolderArgs(
      args,
      io,
      {},
      {
        badArgument: (argument) => t('common.badArgument', { argument, command: 'validate' }),
        help: () => t('validate.help'),
        noFolder: (folder) => t('common.noFolder', { folder }),
      },
    );
    if ('exit' in read) return read.exit;
    const { values, folders } = read;
    const { issues, errors, warnings } = await validateMuseum(nodeMuseumSource(folders));
    if (values.json) {
      const sentence = issueTexts(io.lang);
      const withSentences = issues.map((issue) => ({
        ...issue,
        sentence: sentence(issue.code, issue.params),
      }));
      io.out(JSON.stringify({ issues: withSentences, errors, warnings }, null, 2));
    } else io.out(formatReport({ issues, errors, warnings }, io.lang));
    return errors > 0 ? 1 : 0;
  },
};
