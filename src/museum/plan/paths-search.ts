/**
 * Shortest way over nodes 0 … count − 1 by A*, `undefined` where there is none. `costs(a, b)` is Infinity where one
 * can't go from a to b; `rest(a)` never overestimates what is left from a.
 */
export function shortestWay(options: {
  readonly count: number;
  readonly start: number;
  readonly goal: number;
  readonly neighbours: (node: number) => readonly number[];
  readonly costs: (a: number, b: number) => number;
  readonly rest: (node: number) => number;
}): number[] | undefined {
  const { count, start, goal, neighbours, costs, rest } = options;
  const spent = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(count).fill(-1);
  const closed = new Uint8Array(count);
  const open = new Heap();
  spent[start] = 0;
  open.push(start, rest(start));
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === goal) return trace(previous, goal);
    if (closed[node]) continue;
    closed[node] = 1;
    for (const next of neighbours(node)) {
      if (closed[next]) continue;
      const cost = spent[node]! + costs(node, next);
      if (cost >= spent[next]!) continue;
      spent[next] = cost;
      previous[next] = node;
      open.push(next, cost + rest(next));
    }
  }
  return undefined;
}

function trace(previous: Int32Array, goal: number): number[] {
  const way = [goal];
  for (let node = previous[goal]!; node >= 0; node = previous[node]!) way.push(node);
  return way.reverse();
}

class Heap {
  readonly #items: { node: number; key: number }[] = [];

  push(node: number, key: number): void {
    const items = this.#items;
    let i = items.length;
    items.push({ node, key });
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (items[parent]!.key <= key) break;
      items[i] = items[parent]!;
      items[parent] = { node, key };
      i = parent;
    }
  }

  pop(): number | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (!top || !last) return undefined;
    if (items.length === 0) return top.node;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && items[child + 1]!.key < items[child]!.key) child++;
      if (items[child]!.key >= last.key) break;
      items[i] = items[child]!;
      i = child;
    }
    items[i] = last;
    return top.node;
  }
}
