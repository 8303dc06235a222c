const TURN = 'M6.1 6.6a8.2 8.2 0 1 1-1.7 8.3M6 2.2v4.9h4.9';

const PATHS = {
  'zoom-in': 'M12 4.5v15M4.5 12h15',
  'zoom-out': 'M4.5 12h15',
  whole: 'M9 4.5H4.5V9M15 4.5h4.5V9M9 19.5H4.5V15M15 19.5h4.5V15',
  'turn-left': TURN,
  'turn-right': TURN,
} as const;

export type ViewerIconName = keyof typeof PATHS;

/** A button's sign, drawn with one line. */
export function ViewerIcon({ name }: { readonly name: ViewerIconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="22"
      height="22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d={PATHS[name]} transform={name === 'turn-right' ? 'matrix(-1 0 0 1 24 0)' : undefined} />
    </svg>
  );
}
