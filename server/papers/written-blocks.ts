import { lettersOf, type TextNode } from '#server/collab/text-nodes.ts';
import { unended } from '#server/documents/official/document-words.ts';
import type { RichText, Run, WrittenBlock } from '#server/ports/official-document.ts';
import { sentencesOf } from '#shared/directives/index.ts';

/** What people wrote, as papers print it: paragraphs and lists, empty ones left out. */
export function blocksOf(nodes: readonly TextNode[]): WrittenBlock[] {
  return nodes.flatMap(blockOf);
}

function blockOf(node: TextNode): WrittenBlock[] {
  switch (node.type) {
    case 'paragraph': {
      const runs = runsOf(node.content ?? []);
      return isEmpty(runs) ? [] : [{ kind: 'paragraph', runs }];
    }
    case 'bulletList':
    case 'orderedList': {
      const items = itemsOf(node, 0);
      return items.length === 0
        ? []
        : [{ kind: 'list', items: items.map(({ runs }) => runs), marks: items.map(({ mark }) => mark) }];
    }
    default:
      // Difficulties, directives and commitments are printed in their own places.
      return [];
  }
}

type MarkedItem = { readonly mark: string; readonly runs: RichText };

/** The items of a list and of those within it, each with its mark; an item's further paragraphs have none. */
function itemsOf(list: TextNode, depth: number): MarkedItem[] {
  let place = startOf(list);
  return (list.content ?? []).flatMap((item) => {
    const made = partsOf(item, depth);
    const [first, ...rest] = made;
    if (first === undefined || first.mark !== '') return made;
    const mark = list.type === 'orderedList' ? numberMark(place, depth) : bulletMark(depth);
    place += 1;
    return [{ ...first, mark }, ...rest];
  });
}

function partsOf({ content = [] }: TextNode, depth: number): MarkedItem[] {
  return content.flatMap((part): MarkedItem[] => {
    if (part.type === 'bulletList' || part.type === 'orderedList') return itemsOf(part, depth + 1);
    const runs = part.type === 'paragraph' ? runsOf(part.content ?? []) : [];
    return isEmpty(runs) ? [] : [{ mark: '', runs }];
  });
}

function startOf({ attrs }: TextNode): number {
  const start = attrs?.['start'];
  return typeof start === 'number' && Number.isInteger(start) && start >= 0 ? start : 1;
}

/**
 * "a)", since what people write stands below something that has a number; what is deeper, or comes after the last letter,
 * by numbers in brackets.
 */
function numberMark(place: number, depth: number): string {
  const letter = depth === 0 ? LETTERS[place - 1] : undefined;
  return letter === undefined ? `(${place.toString()})` : `${letter})`;
}

/** The letters by which points are named (ND 30/2020, Phụ lục I, II.5: a, b, c, d, đ, e …). */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

function bulletMark(depth: number): string {
  return depth === 0 ? '-' : depth === 1 ? '+' : '•';
}

function runsOf(nodes: readonly TextNode[]): RichText {
  return nodes.flatMap((node): Run[] => {
    const text = lettersOf(node).replace(/\s+/gu, ' ');
    if (text === '') return [];
    const marks = new Set((node.marks ?? []).map(({ type }) => type));
    return [{ text, ...(marks.has('bold') ? { bold: true } : {}), ...(marks.has('italic') ? { italic: true } : {}) }];
  });
}

function isEmpty(runs: RichText): boolean {
  return runs.every(({ text }) => text.trim() === '');
}

/**
 * The first sentence of what was written, whole and with its own mark, for short minutes; null where nothing was. One that
 * only leads to a list, "còn hạn chế như:", has the items with it.
 */
export function gistOf(blocks: readonly WrittenBlock[]): string | null {
  const [first, next] = blocks;
  if (!first) return null;
  const text = wordsOfRuns(first.kind === 'paragraph' ? first.runs : (first.items[0] ?? []));
  const [span] = sentencesOf(text);
  const sentence = span ? text.slice(span.from, span.to) : text;
  if (!sentence.endsWith(':') || first.kind !== 'paragraph' || next?.kind !== 'list') return sentence;
  return `${sentence} ${next.items.map((item) => unended(wordsOfRuns(item))).join('; ')}.`;
}

function wordsOfRuns(runs: RichText): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** The letters of all that was written under nodes of any kind, one line for each. */
export function wordsOf(nodes: readonly TextNode[]): string {
  return nodes
    .map((node) => lettersOf(node).replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join(' ');
}
