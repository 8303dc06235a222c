import { type Node, parseTree, visit } from 'jsonc-parser';
import type { JsonPath } from './pointer.ts';

/** The tree of a text that `JSON.parse` accepts; the caller has bounded its depth. */
export const treeOf = (text: string): Node =>
  parseTree(text, [], { disallowComments: true }) ?? { type: 'null', offset: 0, length: 0 };

/** The node at a path: a property for an object's member, else the value; the last one that exists. */
export function nodeAt(root: Node, path: JsonPath): Node {
  let value: Node | undefined = root;
  let found = root;
  for (const part of path) {
    const next: Node | undefined =
      value?.type === 'object' ? propertyOf(value, String(part)) : value?.children?.[Number(part)];
    if (!next) break;
    found = next;
    value = next.type === 'property' ? next.children?.[1] : next;
  }
  return found;
}

// The last one counts, as for `JSON.parse`.
const propertyOf = (object: Node, name: string): Node | undefined =>
  object.children?.findLast((property) => property.children?.[0]?.value === name);

/** Every property whose name stood in its object before, in the order of the text; read without keeping a tree. */
export function duplicateKeysOf(text: string): readonly { path: JsonPath; offset: number }[] {
  const found: { path: JsonPath; offset: number }[] = [];
  const open: Set<string>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => {
        open.push(new Set());
      },
      onObjectEnd: () => {
        open.pop();
      },
      onObjectProperty: (name, offset, _length, _line, _character, pathOfObject) => {
        const names = open.at(-1);
        if (names?.has(name)) found.push({ path: [...pathOfObject(), name], offset });
        names?.add(name);
      },
    },
    { disallowComments: true },
  );
  return found;
}
