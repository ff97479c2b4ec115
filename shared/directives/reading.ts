/** A stretch of a text, from its first character to the one after its last, counted as JavaScript does. */
export type TextSpan = { readonly from: number; readonly to: number };

/** The words of a stretch. */
export function wordsIn(text: string, { from, to }: TextSpan): string {
  return text.slice(from, to);
}

/**
 * A text as it is searched: small letters, composed (NFC), the tone of "oá, oé, uý" on the first vowel as in "hóa, hủy",
 * blanks of any kind and number as one. It may be shorter than the text as written; `spanOf` leads back to that.
 */
export type Reading = {
  readonly text: string;
  /** The same with its letters as large as they were written, character for character. */
  readonly cased: string;
  /** Where a stretch of the reading stands in the text as written. */
  spanOf(from: number, to: number): TextSpan;
};

/** Reads a text as Vietnamese is written by different keyboards and systems, so that one pattern finds all of them. */
export function read(written: string): Reading {
  const origins: number[] = [];
  let composed = '';
  for (const match of written.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    // Marks that compose to no letter go with theirs: no pattern should see a word end before them.
    const cluster = match[0]
      .normalize('NFC')
      .replace(/(?<=\P{M})\p{M}+/gu, '')
      .replace(/^\s/u, ' ');
    if (cluster === ' ' && composed.endsWith(' ')) continue;
    for (let i = 0; i < cluster.length; i++) origins.push(match.index);
    composed += cluster;
  }
  origins.push(written.length);
  return {
    text: withToneInFront(inSmallLetters(composed)),
    cased: composed,
    spanOf: (from, to) => ({ from: origins[from] ?? written.length, to: origins[to] ?? written.length }),
  };
}

/** A name or label as readings have it, single blanks, none at the ends: equal for all writings of it. */
export function readName(name: string): string {
  return read(name).text.trim();
}

/** A pattern's source for a name, as readings have it. */
export function literally(name: string): string {
  return readName(name).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** The few letters that become longer when they are made small stay as they are: places must not move. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : [...text].map(smallOfOneLength).join('');
}

function smallOfOneLength(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}

const toneMarks = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/** By a pair of vowels with the tone on the second: the pair with the tone on the first. */
const pairsByLateTone = new Map(
  ['oa', 'oe', 'uy'].flatMap(([first = '', second = '']) =>
    toneMarks.map(
      (mark) => [`${first}${second}${mark}`.normalize('NFC'), `${first}${mark}${second}`.normalize('NFC')] as const,
    ),
  ),
);

/** "hoá, khoẻ, huỷ" as "hóa, khỏe, hủy"; "quý" and "hoàn" have their tone where both styles put it. */
function withToneInFront(text: string): string {
  return text.replace(/(?<!q)[ou]\p{L}(?!\p{L})/gu, (pair) => pairsByLateTone.get(pair) ?? pair);
}
