import { validateMuseum } from '../museum/validate/validate-museum.ts';
import type { Command } from './command.ts';
import { formatReport } from './format-report.ts';
import { museumFolders } from './museum-folders.ts';
import { nodeMuseumSource } from './node-museum-source.ts';
import { readArgs } from './parse-args.ts';
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
    const read = readArgs(
      args,
      { members: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      1,
    );
    if (!read.ok) {
      io.err(t('common.badArgument', { argument: read.argument, command: 'validate' }));
      return 2;
    }
    const { values, positionals } = read.parsed;
    if (values.help) {
      io.out(t('validate.help'));
      return 0;
    }
    const found = museumFolders({ dir: positionals[0], members: values.members }, io.env);
    if (!found.ok) {
      io.err(t('common.noFolder', { folder: found.missing }));
      return 2;
    }
    const { issues, errors, warnings } = await validateMuseum(nodeMuseumSource(found.folders));
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
