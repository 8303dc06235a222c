import type { Museum } from '../format/museum.ts';
import type { Plan } from '../format/plan.ts';
import type { Room } from '../format/room.ts';
import type { Works } from '../format/works.ts';
import { checkAccess } from './checks/access.ts';
import { checkDetails } from './checks/details.ts';
import { checkDirectory } from './checks/directory.ts';
import { checkEntrance } from './checks/entrance.ts';
import { checkDuplicateIds } from './checks/identity.ts';
import { checkLanguages } from './checks/languages.ts';
import { checkLevels } from './checks/levels.ts';
import { checkMuseum } from './checks/museum.ts';
import { checkNiches } from './checks/niches.ts';
import { checkOpenings, checkOpeningsApart, groupByRoom } from './checks/openings.ts';
import { checkOutlines, checkRoomsApart } from './checks/outlines.ts';
import { checkPreviews } from './checks/previews.ts';
import { checkPublicPictures } from './checks/public-pictures.ts';
import { checkReach } from './checks/reach.ts';
import { checkRoom } from './checks/room.ts';
import { checkSearchIndex } from './checks/search-index.ts';
import { checkTourFiles } from './checks/tour-files.ts';
import { checkTours } from './checks/tours.ts';
import { checkWings } from './checks/wings.ts';
import { checkWorkFiles } from './checks/work-files.ts';
import { checkWorks } from './checks/works.ts';
import type { MuseumContent } from './content.ts';
import { type Issue, issueAt, type Report, sortIssues } from './issue.ts';
import type { MuseumSource } from './museum-source.ts';
import { readContent } from './read-content.ts';

/** What validation found, and what of the museum could be read. */
export type ValidationReport = {
  /** Sorted by file, line and column. */
  readonly issues: readonly Issue[];
  readonly errors: number;
  readonly warnings: number;
  readonly museum: Museum | undefined;
  readonly plans: readonly Plan[];
  /** The rooms of which at least one file is fine. */
  readonly rooms: ReadonlyMap<string, { readonly room?: Room; readonly works?: Works }>;
};

/** Checks a whole museum: first each file's shape, then what the files say together. Never throws for its content. */
export async function validateMuseum(source: MuseumSource): Promise<ValidationReport> {
  const issues: Issue[] = [];
  const report: Report = (at, path, code, params) => {
    issues.push(issueAt(at, path, code, params));
  };
  const content = await readContent({ source, report, add: (found) => issues.push(...found) });
  checkIntegrity(content, report);
  await checkPublicPictures(content, source, report);
  await checkWorkFiles(content, source, report);
  await checkPreviews(content, source, report);
  await checkTourFiles(content, source, report);
  await checkSearchIndex(content, source, report);
  return {
    issues: sortIssues(issues),
    errors: issues.filter(({ severity }) => severity === 'error').length,
    warnings: issues.filter(({ severity }) => severity === 'warning').length,
    museum: content.museum?.value,
    plans: content.plans.map(({ value }) => value),
    rooms: new Map(
      content.folders.map(({ id, room, works }) => [
        id,
        { ...(room && { room: room.value }), ...(works && { works: works.value }) },
      ]),
    ),
  };
}

function checkIntegrity(content: MuseumContent, report: Report): void {
  checkMuseum(content, report);
  checkDuplicateIds(content, report);
  checkAccess(content, report);
  checkLanguages(content, report);
  checkWorks(content, report);
  checkDetails(content, report);
  const sound = checkOutlines(content, report);
  checkRoomsApart(sound, report);
  const pierced = content.plans.flatMap((plan) => checkOpenings(plan, sound, report));
  checkOpeningsApart(pierced, report);
  checkWings(content, report);
  checkDirectory(content, report);
  for (const plan of content.plans) checkLevels(plan, content.rooms, report);
  checkReach(content, report);
  checkEntrance(content, sound, report);
  checkTours(content, report);
  checkNiches(content, sound, pierced, report);
  const waysOf = groupByRoom(pierced);
  for (const folder of content.folders) {
    const known = sound.get(folder.id);
    if (known) checkRoom(folder, known, waysOf.get(folder.id) ?? [], report);
  }
}
