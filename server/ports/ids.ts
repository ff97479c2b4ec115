/** Draws identifiers that nobody can guess: 128 bits, URL-safe. */
export type Ids = { draw(): string };
