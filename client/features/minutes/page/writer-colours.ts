/** Colours of carets that carry white letters (at least 4.5:1) and are told apart. */
const colours = ['#1d4a86', '#8a2c0d', '#17663f', '#6a1b7a', '#7a5200', '#0b5c6b', '#9c1458', '#444a12'] as const;

/** The colour of a writer: the same on every screen. */
export function colourOf(name: string): string {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return colours[sum % colours.length] ?? colours[0];
}
