const collator = new Intl.Collator('vi', { numeric: true });

/** Text for searching: no tone marks, no diacritics, đ as d, lower case, single blanks. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Whether every word of the query occurs in the text, whatever the diacritics. */
export function matches(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(' ')
    .every((word) => folded.includes(word));
}

/**
 * Things whose name fits a query, best first: names in which a word begins with it, then those that hold it elsewhere.
 * Within each group the order stays.
 */
export function search<T>(things: readonly T[], query: string, nameOf: (thing: T) => string): T[] {
  const folded = fold(query);
  const found = things.filter((thing) => matches(nameOf(thing), query));
  const begins = (thing: T) => ` ${fold(nameOf(thing))}`.includes(` ${folded}`);
  return [...found.filter(begins), ...found.filter((thing) => !begins(thing))];
}

/** Compares two texts in the Vietnamese order of letters. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
