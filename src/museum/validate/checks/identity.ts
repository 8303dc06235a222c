import type { JsonPath } from '../../json/pointer.ts';
import { isSecondEntry } from '../../plan/join-plans.ts';
import type { MuseumContent } from '../content.ts';
import type { IssueFile, Report } from '../issue.ts';

/** Something with an id, and where that stands. */
export type Named = { readonly id: string; readonly at: IssueFile; readonly path: JsonPath };

/**
 * Ids that must be unique: tiers and wings in the museum, rooms, openings and works across it, furniture
 * and niches in their room, details in their work.
 */
export function checkDuplicateIds({ museum, plans, folders }: MuseumContent, report: Report): void {
  if (museum) {
    const { tiers, wings } = museum.value;
    reportDuplicates(
      tiers.map(({ id }, i) => ({ id, at: museum, path: ['tiers', i, 'id'] })),
      report,
    );
    reportDuplicates(
      wings.map(({ id }, i) => ({ id, at: museum, path: ['wings', i, 'id'] })),
      report,
    );
  }
  const rooms = plans.flatMap((at) =>
    at.value.rooms.map(({ id }, i) => ({ id, at, path: ['rooms', i, 'id'] })),
  );
  reportDuplicates(rooms, report);
  // An opening between wings is entered in both, under one id.
  for (const second of [false, true]) {
    const openings = plans.flatMap((at) =>
      at.value.openings.flatMap((opening, i) =>
        isSecondEntry(at.value, opening) === second
          ? [{ id: opening.id, at, path: ['openings', i, 'id'] }]
          : [],
      ),
    );
    reportDuplicates(openings, report);
  }
  const works = folders.flatMap(({ works: at }) =>
    (at?.value.works ?? []).flatMap(({ id }, i) => (at ? [{ id, at, path: ['works', i, 'id'] }] : [])),
  );
  reportDuplicates(works, report);
  for (const { works: at } of folders) {
    for (const [index, { details = [] }] of (at?.value.works ?? []).entries()) {
      if (!at) continue;
      const named = details.map(({ id }, i) => ({ id, at, path: ['works', index, 'details', i, 'id'] }));
      reportDuplicates(named, report);
    }
  }
  for (const { room } of folders) {
    if (!room) continue;
    const pieces = room.value.furniture.map(({ id }, i) => ({ id, at: room, path: ['furniture', i, 'id'] }));
    reportDuplicates(pieces, report);
    const niches = (room.value.niches ?? []).map(({ id }, i) => ({
      id,
      at: room,
      path: ['niches', i, 'id'],
    }));
    reportDuplicates(niches, report);
  }
}

/** Reports every id that an earlier one has already. */
export function reportDuplicates(all: readonly Named[], report: Report): void {
  const first = new Map<string, Named>();
  for (const named of all) {
    const other = first.get(named.id);
    if (!other) first.set(named.id, named);
    else {
      const otherLine = other.at.locate(other.path).line;
      report(named.at, named.path, 'duplicate-id', { id: named.id, otherFile: other.at.file, otherLine });
    }
  }
}
