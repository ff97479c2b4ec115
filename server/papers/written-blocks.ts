import { lettersOf, nodesOfType, type TextNode } from '#server/collab/text-nodes.ts';
import type { RichText, Run, WrittenBlock } from '#server/ports/official-document.ts';

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

/** The first sentence of what was written, for short minutes; null where nothing was. */
export function gistOf(blocks: readonly WrittenBlock[]): string | null {
  const [first] = blocks;
  if (!first) return null;
  const runs = first.kind === 'paragraph' ? first.runs : (first.items[0] ?? []);
  const text = runs.map((run) => run.text).join('');
  return /^.*?[.;](?=\s|$)/u.exec(text)?.[0] ?? text;
}

/** The letters of all that was written under nodes of any kind, one line for each. */
export function wordsOf(nodes: readonly TextNode[]): string {
  return nodes
    .map((node) => lettersOf(node).replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join(' ');
}
