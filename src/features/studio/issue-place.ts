/** Where an issue leads: a room, and a position in one of its lists. */
export type IssuePlace = {
  readonly room: string;
  readonly item?: { readonly list: 'works' | 'hang'; readonly index: number };
};

/** Reads an issue's file and JSON pointer; `undefined` for files that belong to no room. */
export function issuePlace(file: string, pointer: string): IssuePlace | undefined {
  const room = /(?:^|\/)rooms\/([^/]+)\//.exec(file)?.[1];
  if (room === undefined) return undefined;
  const item = /^\/(works|hang)\/(\d+)(?:\/|$)/.exec(pointer);
  if (!item) return { room };
  return { room, item: { list: item[1] === 'hang' ? 'hang' : 'works', index: Number(item[2]) } };
}
