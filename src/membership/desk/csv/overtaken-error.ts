/** Somebody else has written what a plan was to write; nothing of it stays. */
export class OvertakenError extends Error {}
