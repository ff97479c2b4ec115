import { lettersOf, nodesOfType, type TextNode } from '#server/collab/text-nodes.ts';
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
      const items = nodesOfType(node.content ?? [], 'paragraph')
        .map(({ content = [] }) => runsOf(content))
        .filter((runs) => !isEmpty(runs));
      return items.length === 0 ? [] : [{ kind: 'list', items }];
    }
    default:
      // Difficulties, directives and commitments are printed in their own places.
      return [];
  }
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
