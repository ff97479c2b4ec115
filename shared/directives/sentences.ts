import type { TextSpan } from './reading.ts';

/** Abbreviations after which a full stop ends nothing: "TP. Sầm Sơn", "đ/c. …", "TL. VIỆN TRƯỞNG". */
const abbreviation = /(?:^|[\s(])(?:TP|Tp|TX|Tx|H|Q|P|TT|TL|TM|KT|TS|ThS|PGS|GS|đ\/c|Đ\/c|\p{Lu})$/u;
/** The number of a list at its beginning, or after the item before: "1. Rà soát …; 2. Báo cáo …". */
const listNumber = /^\s*(?:\d{1,2}|[a-zđ]|[ivxIVX]+)$|;\s*\d{1,2}$|:\s*1$/u;

const end = /(?<marks>[.!?…]+)[”"’)\]]*(?<blank>\s*)/gu;
const beginning = /^[“"‘([\-–—]*\s*[\p{Lu}\d]/u;

/** Where the sentences of a text stand, without the blanks around them. A new line ends a sentence, too. */
export function sentencesOf(text: string): TextSpan[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap((line) =>
    sentencesOfLine(line[0]).map(({ from, to }) => ({ from: from + line.index, to: to + line.index })),
  );
}

function sentencesOfLine(line: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let from = 0;
  for (const match of line.matchAll(end)) {
    const to = match.index + match[0].length;
    if (!endsSentence(line.slice(from, match.index), line.slice(to), match.groups ?? {})) continue;
    spans.push({ from, to });
    from = to;
  }
  return [...spans, { from, to: line.length }].map((span) => trimmed(line, span)).filter((span) => span.from < span.to);
}

function endsSentence(before: string, after: string, { marks = '', blank = '' }: Record<string, string | undefined>) {
  if (marks === '.' && (abbreviation.test(before) || listNumber.test(before))) return false;
  // Dots that trail off may be followed by the next sentence without a blank: "phòng ngừa…..Tiếp tục".
  const isTrailing = marks.length > 1 || marks === '…';
  return (blank !== '' || isTrailing) && beginning.test(after);
}

/** The stretch without blanks at its ends. */
export function trimmed(text: string, { from, to }: TextSpan): TextSpan {
  const inside = text.slice(from, to);
  const start = from + inside.length - inside.trimStart().length;
  return { from: start, to: Math.max(start, from + inside.trimEnd().length) };
}
