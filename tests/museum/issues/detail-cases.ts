import { put } from '../../helpers/memory-source.ts';
import type { SmallMuseum } from '../../helpers/small-museum.ts';
import { HALL_WORKS, type IssueCase } from './issue-case.ts';

const CREST = {
  id: 'crest',
  label: { fr: 'La crête', en: 'The crest' },
  region: { x: 0.6, y: 0.1, width: 0.4, height: 0.3 },
  mention: { fr: 'sa crête blanche', en: 'its white crest' },
};

/** The wave with a text that speaks of a detail, changed by `change`. */
const withCrest = (change: (m: SmallMuseum) => void) => (m: SmallMuseum) => {
  put(m, HALL_WORKS, '/works/0/summary', { fr: 'Voyez sa crête blanche.', en: 'See its white crest.' });
  put(m, HALL_WORKS, '/works/0/details', [structuredClone(CREST)]);
  change(m);
};

export const detailCases: readonly IssueCase[] = [
  {
    code: 'detail-leaves-picture',
    when: 'a detail reaches beyond the right edge',
    make: withCrest((m) => put(m, HALL_WORKS, '/works/0/details/0/region/x', 0.7)),
    at: [HALL_WORKS, '/works/0/details/0/region', '"region"'],
    fine: withCrest(() => {}),
  },
  {
    code: 'detail-leaves-picture',
    when: 'a detail reaches below the picture',
    make: withCrest((m) => put(m, HALL_WORKS, '/works/0/details/0/region/y', 0.8)),
    at: [HALL_WORKS, '/works/0/details/0/region', '"region"'],
    fine: withCrest((m) => put(m, HALL_WORKS, '/works/0/details/0/region/y', 0.7)),
  },
  {
    code: 'number-too-small',
    when: 'a detail begins left of the picture',
    make: withCrest((m) => put(m, HALL_WORKS, '/works/0/details/0/region/x', -0.1)),
    at: [HALL_WORKS, '/works/0/details/0/region/x', '"x": -0.1'],
  },
  {
    code: 'mention-not-found',
    when: 'the English text says it otherwise',
    make: withCrest((m) => put(m, HALL_WORKS, '/works/0/details/0/mention/en', 'its crest')),
    at: [HALL_WORKS, '/works/0/details/0/mention/en', '"en": "its crest"'],
    fine: withCrest((m) => put(m, HALL_WORKS, '/works/0/details/0/mention/en', 'white crest')),
  },
  {
    code: 'mention-not-found',
    when: 'the French phrase stands in the English text only',
    make: withCrest((m) => put(m, HALL_WORKS, '/works/0/details/0/mention/fr', 'its white crest')),
    at: [HALL_WORKS, '/works/0/details/0/mention/fr', '"fr": "its white crest"'],
  },
  {
    code: 'duplicate-id',
    when: 'two details of a work have the same id',
    make: withCrest((m) => put(m, HALL_WORKS, '/works/0/details/-', structuredClone(CREST))),
    at: [HALL_WORKS, '/works/0/details/1/id', '"id": "crest"'],
    fine: withCrest((m) =>
      put(m, HALL_WORKS, '/works/0/details/-', { ...structuredClone(CREST), id: 'foam' }),
    ),
  },
];
