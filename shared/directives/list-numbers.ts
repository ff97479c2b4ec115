/** "(1)", "1)", "1.", "(a)", "a)" before an item of a list; "1.180 vụ" and "TP. …" are none. */
const number = '\\((?:\\d{1,2}|[a-zđ])\\)|(?:\\d{1,2}|[a-zđ])\\)|\\d{1,2}\\.(?=\\s)';
const atBeginning = new RegExp(`^(?:${number})\\s*`, 'u');
const afterMark = new RegExp(`(?:^|[,;.:…])\\s*(?<number>${number})(?=\\s*[\\p{L}\\d“"])`, 'gu');

const letters = [...'abcdđeghiklmnopqrstuvxy'];

/** How many characters of a text are the number of a list at its beginning, with the blanks after it. */
export function numberLength(text: string): number {
  return atBeginning.exec(text)?.[0].length ?? 0;
}

/**
 * Where the numbers of a list stand in a text: "(1) …; (2) …". They count from the first on in one form, and there are
 * two at least; anything else is no list. Empty without one.
 */
export function itemsOfList(text: string): number[] {
  const [first, ...others] = [...text.matchAll(afterMark)].map((match) => {
    const said = match.groups?.['number'] ?? '';
    return { at: match.index + match[0].length - said.length, form: formOf(said), count: countOf(said) };
  });
  if (first === undefined || first.count !== 1) return [];
  const items = [first];
  for (const next of others) {
    if (next.form === first.form && next.count === items.length + 1) items.push(next);
  }
  return items.length > 1 ? items.map(({ at }) => at) : [];
}

function formOf(number: string): string {
  return number.replace(/\d+/u, '1').replace(/\p{L}/u, 'a');
}

function countOf(number: string): number {
  const said = number.replace(/[().]/gu, '');
  return /\d/u.test(said) ? Number(said) : letters.indexOf(said) + 1;
}
