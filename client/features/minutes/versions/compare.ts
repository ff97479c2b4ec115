import { diffArrays, diffWordsWithSpace } from 'diff';
import type { VersionNode } from '#client/bindings/minutes.ts';

/** A stretch of words of one paragraph. */
export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** A paragraph as it differs; one that is the same has a single piece. */
export type ComparedParagraph = { readonly pieces: readonly Piece[] };

/** Blocks whose text is one paragraph. */
const paragraphs: ReadonlySet<string> = new Set(['paragraph', 'directive', 'commitment']);

/** The paragraphs of a text in their order, as words alone; blank ones are left out. */
export function paragraphsOf(nodes: readonly VersionNode[]): string[] {
  return nodes.flatMap((node) => {
    if (!paragraphs.has(node.type)) return paragraphsOf(node.content ?? []);
    const text = (node.content ?? []).map(wordsOf).join('').trim();
    return text === '' ? [] : [text];
  });
}

function wordsOf({ type, text, attrs }: VersionNode): string {
  if (type === 'hardBreak') return '\n';
  return type === 'mention' ? String(attrs?.['label'] ?? '') : (text ?? '');
}

/** How a text changed, by paragraph, and within a changed paragraph by word. */
export function comparedParagraphs(former: readonly string[], now: readonly string[]): ComparedParagraph[] {
  const compared: ComparedParagraph[] = [];
  let removed: readonly string[] = [];
  for (const change of diffArrays([...former], [...now])) {
    if (change.removed) {
      removed = change.value;
      continue;
    }
    if (change.added) compared.push(...pairs(removed, change.value));
    else compared.push(...removed.map(gone), ...change.value.map(same));
    removed = [];
  }
  return [...compared, ...removed.map(gone)];
}

/** Paragraphs that took the place of others are compared with them, one by one. */
function pairs(removed: readonly string[], added: readonly string[]): ComparedParagraph[] {
  const changed = added.map((text, index) => {
    const before = removed[index];
    return before === undefined ? { pieces: [{ kind: 'added', text } as const] } : within(before, text);
  });
  return [...changed, ...removed.slice(added.length).map(gone)];
}

function within(former: string, now: string): ComparedParagraph {
  const pieces = diffWordsWithSpace(former, now).map(({ added, removed, value }): Piece => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
  });
  return { pieces };
}

function gone(text: string): ComparedParagraph {
  return { pieces: [{ kind: 'removed', text }] };
}

function same(text: string): ComparedParagraph {
  return { pieces: [{ kind: 'same', text }] };
}
