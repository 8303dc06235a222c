/** The four clusters of hats, named as in the paper. */
export type ClusterName = 'H' | 'T' | 'P' | 'F';

/** Each cluster joins an earlier one: [part, its side, kind, own side], or a gap between corners of two parts. */
export const JOINS: readonly (
  | readonly [part: number, side: number, kind: ClusterName, own: number]
  | readonly [
      part: number,
      corner: number,
      second: number,
      secondCorner: number,
      kind: ClusterName,
      own: number,
    ]
)[] = [
  [0, 0, 'P', 2],
  [1, 0, 'H', 2],
  [2, 0, 'P', 2],
  [3, 0, 'H', 2],
  [4, 4, 'P', 2],
  [0, 4, 'F', 3],
  [2, 4, 'F', 3],
  [4, 1, 3, 2, 'F', 0],
  [8, 3, 'H', 0],
  [9, 2, 'P', 0],
  [10, 2, 'H', 0],
  [11, 4, 'P', 2],
  [12, 0, 'H', 2],
  [13, 0, 'F', 3],
  [14, 2, 'F', 1],
  [15, 3, 'H', 4],
  [8, 2, 'F', 1],
  [17, 3, 'H', 0],
  [18, 2, 'P', 0],
  [19, 2, 'H', 2],
  [20, 4, 'F', 3],
  [20, 0, 'P', 2],
  [22, 0, 'H', 2],
  [23, 4, 'F', 3],
  [23, 0, 'F', 3],
  [16, 0, 'P', 2],
  [9, 4, 0, 2, 'T', 2],
  [4, 0, 'F', 3],
];
