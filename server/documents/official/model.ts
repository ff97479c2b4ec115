import type {
  Annex,
  Capacity,
  CellAlign,
  Column,
  Heading,
  HeadingLevel,
  List,
  OfficialDocument,
  Paragraph,
  RichText,
  TableRow,
} from '#server/ports/official-document.ts';

/** Text in the style of where it stands. */
export function plain(text: string): RichText {
  return [{ text }];
}

/** A paragraph of plain text, or of stretches in their styles. */
export function paragraph(text: string | RichText): Paragraph {
  return { kind: 'paragraph', runs: typeof text === 'string' ? plain(text) : text };
}

/** A paragraph that begins in bold: "Chủ trì (chủ tọa):" and what follows, if anything. */
export function labelled(label: string, text: string): Paragraph {
  return paragraph(text === '' ? [{ text: label, bold: true }] : [{ text: `${label} `, bold: true }, { text }]);
}

export function heading(level: HeadingLevel, label: string, text: string): Heading {
  return { kind: 'heading', level, label, text };
}

export function list(items: readonly (string | RichText)[]): List {
  return { kind: 'list', items: items.map((item) => (typeof item === 'string' ? plain(item) : item)) };
}

export function column(head: string, share: number, align: CellAlign = 'left'): Column {
  return { head, share, align };
}

/** A row of plain texts, one a column. */
export function cells(...texts: readonly string[]): TableRow {
  return { kind: 'cells', cells: texts.map(plain) };
}

export function band(weight: 'group' | 'total', text: string): TableRow {
  return { kind: 'band', weight, text };
}

/** An annex for itself, to print or to correct apart from its paper. */
export function alone(annex: Annex, { author }: { readonly author: string }): OfficialDocument {
  return { title: annex.title.join(' '), author, main: null, annexes: [annex] };
}

/** How many texts follow the end of a document. */
export const END_MARK = './.';

/** The words that end a document, with the end mark in place of whatever mark they ended with. */
export function withEndMark(runs: RichText): RichText {
  const last = runs.at(-1);
  if (last === undefined) return plain(END_MARK);
  const text = last.text.replace(/[\s.;,:/]+$/u, '');
  return [...runs.slice(0, -1), { ...last, text: text + END_MARK }];
}

/** What stands above the signature: the authority by which somebody signs, then the title. */
export function capacityLines(capacity: Capacity): string[] {
  if (capacity.kind === 'onBehalf') return [`${capacity.prefix} ${capacity.principal}`, capacity.title];
  return [capacity.kind === 'acting' ? `Q. ${capacity.title}` : capacity.title];
}
