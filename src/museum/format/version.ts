/** The format number that this program writes and reads without migration. */
export const FORMAT = 1;
