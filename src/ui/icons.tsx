const LINE = { fill: 'none', stroke: 'currentcolor', strokeWidth: 1.5, strokeLinejoin: 'round' } as const;

/** A heart; filled where what it stands for is pressed (`.icon-heart`). */
export function HeartIcon() {
  return (
    <svg className="icon icon-heart" viewBox="0 0 20 20" aria-hidden="true" {...LINE}>
      <path d="M10 17C4 12.6 2.2 10 2.2 7.3A4 4 0 0 1 10 5.8a4 4 0 0 1 7.8 1.5C17.8 10 16 12.6 10 17Z" />
    </svg>
  );
}

/** Two rooms and the door between them. */
export function PlanIcon() {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" {...LINE}>
      <path d="M2.5 3.5h15v13H2.5v-13ZM9 3.5v4m0 4v5" />
    </svg>
  );
}

/** A glass. */
export function SearchIcon() {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" {...LINE}>
      <path d="M13.9 8.4a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0ZM12.4 12.4l5 5" />
    </svg>
  );
}
