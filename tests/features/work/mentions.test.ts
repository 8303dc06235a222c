import { describe, expect, it } from 'vitest';
import { markMentions } from '../../../src/features/work/mentions.ts';

describe('mentions of details in a text', () => {
  it('are cut out of it, the rest as it stands', () => {
    expect(markMentions('See its white crest.', [{ id: 'crest', phrase: 'white crest' }])).toEqual([
      { text: 'See its ' },
      { text: 'white crest', id: 'crest' },
      { text: '.' },
    ]);
  });

  it('come in the order of the text, each once', () => {
    const pieces = markMentions('foam, then crest, then foam', [
      { id: 'crest', phrase: 'crest' },
      { id: 'foam', phrase: 'foam' },
    ]);
    expect(pieces.flatMap(({ id }) => id ?? [])).toEqual(['foam', 'crest']);
    expect(pieces.map(({ text }) => text).join('')).toBe('foam, then crest, then foam');
  });

  it('that overlap give way to the one that begins first', () => {
    const pieces = markMentions('the white crest', [
      { id: 'crest', phrase: 'crest' },
      { id: 'white', phrase: 'white crest' },
    ]);
    expect(pieces).toEqual([{ text: 'the ' }, { text: 'white crest', id: 'white' }]);
  });

  it('that are not there leave the text whole', () => {
    expect(markMentions('Nothing here', [{ id: 'a', phrase: 'absent' }])).toEqual([{ text: 'Nothing here' }]);
    expect(markMentions('', [{ id: 'a', phrase: 'absent' }])).toEqual([]);
  });
});
