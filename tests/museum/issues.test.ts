import { describe, expect, it } from 'vitest';
import { ISSUE_CODES, ISSUES } from '../../src/museum/validate/issue-codes.ts';
import { validateMuseum } from '../../src/museum/validate/validate-museum.ts';
import { memorySource, textOf } from '../helpers/memory-source.ts';
import { type SmallMuseum, smallMuseum } from '../helpers/small-museum.ts';
import { accessCases } from './issues/access-cases.ts';
import { ceilingCases } from './issues/ceiling-cases.ts';
import { detailCases } from './issues/detail-cases.ts';
import { fileCases } from './issues/file-cases.ts';
import { furnitureCases } from './issues/furniture-cases.ts';
import { hangCases } from './issues/hang-cases.ts';
import { jsonCases } from './issues/json-cases.ts';
import { nicheCases } from './issues/niche-cases.ts';
import { openingCases } from './issues/opening-cases.ts';
import { referenceCases } from './issues/reference-cases.ts';
import { roomCases } from './issues/room-cases.ts';
import { shapeCases } from './issues/shape-cases.ts';
import { tourCases } from './issues/tour-cases.ts';
import { wallTextCases } from './issues/wall-text-cases.ts';
import { wingCases } from './issues/wing-cases.ts';

const CASES = [
  ...jsonCases,
  ...shapeCases,
  ...fileCases,
  ...referenceCases,
  ...roomCases,
  ...openingCases,
  ...hangCases,
  ...wallTextCases,
  ...furnitureCases,
  ...nicheCases,
  ...ceilingCases,
  ...accessCases,
  ...detailCases,
  ...wingCases,
  ...tourCases,
];

async function issuesAfter(change: (museum: SmallMuseum) => void) {
  const museum = smallMuseum();
  change(museum);
  const { issues } = await validateMuseum(memorySource(museum));
  return { museum, issues };
}

describe('the issues of a museum', () => {
  it('are none in the small museum that every case starts from', async () => {
    const { issues } = await issuesAfter(() => {});
    expect(issues).toEqual([]);
  });

  it('have each a case that provokes it', () => {
    const covered = new Set(CASES.map(({ code }) => code));
    expect(ISSUE_CODES.filter((code) => !covered.has(code))).toEqual([]);
  });

  for (const { code, when, make, at, also = [], fine } of CASES) {
    it(`say ${code} where ${when}`, async () => {
      const { museum, issues } = await issuesAfter(make);
      const [file, pointer, on] = at;
      const issue = issues.find((found) => found.code === code && found.pointer === pointer);
      expect(issue, JSON.stringify(issues, null, 2)).toMatchObject({
        file,
        severity: ISSUES[code].severity,
      });
      const text = code === 'unreadable-file' ? '' : textOf(museum, file);
      const line = text?.split(/\r\n|\r|\n/)[(issue?.line ?? 0) - 1] ?? '';
      expect(line).toContain(on);
      expect(Object.keys(issue?.params ?? {})).toEqual(ISSUES[code].params);
      expect([...new Set(issues.map((found) => found.code))].toSorted()).toEqual([code, ...also].toSorted());
    });

    if (fine) {
      it(`don’t say ${code} just beside: ${when}`, async () => {
        expect((await issuesAfter(fine)).issues).toEqual([]);
      });
    }
  }
});
