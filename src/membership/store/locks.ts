/*
 * PostgreSQL's advisory locks, which are numbers that mean what those who take them agree on. Any will do, so long as
 * they are ours.
 */

/** Held alone by whoever changes the tables' form. */
export const MIGRATION_LOCK = 7_304_190_211;

/** Held together by all who use the store, alone by whoever puts another one in its place. */
export const IN_USE_LOCK = 7_304_190_212;

/** Held by whoever writes a list of members, until it is written. */
export const IMPORT_LOCK = 7_304_190_213;
