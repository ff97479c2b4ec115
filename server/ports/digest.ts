/** A digest of a text that nobody can find a second text for. */
export type Digest = (text: string) => string;
