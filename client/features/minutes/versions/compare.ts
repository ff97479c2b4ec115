import { diffArrays, diffWordsWithSpace } from 'diff';
import type { VersionNode } from '#client/bindings/minutes.ts';

/** A stretch of words of one paragraph. */
export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** A paragraph of a text as words alone, or the head of what follows. */
export type Line = { readonly text: string; readonly isHead?: true };

/** A line as it differs; one that is the same has a single piece. */
export type ComparedLine = { readonly pieces: readonly Piece[]; readonly isHead?: true };

/** How something is headed that holds paragraphs; null where it has no head. */
export type HeadingOf = (node: VersionNode) => string | null;

/** Blocks whose text is one paragraph. */
const paragraphs: ReadonlySet<string> = new Set(['paragraph', 'directive', 'commitment']);

/** The heads and paragraphs of a text in their order; blank paragraphs, and heads of nothing else, are left out. */
export function linesOf(nodes: readonly VersionNode[], headingOf: HeadingOf): Line[] {
  return nodes.flatMap((node) => {
    if (!paragraphs.has(node.type)) return withHead(headingOf(node), linesOf(node.content ?? [], headingOf));
    const text = (node.content ?? []).map(wordsOf).join('').trim();
    return text === '' ? [] : [{ text }];
  });
}

function withHead(head: string | null, lines: readonly Line[]): readonly Line[] {
  return head === null || lines.length === 0 ? lines : [{ text: head, isHead: true }, ...lines];
}

function wordsOf({ type, text, attrs }: VersionNode): string {
  if (type === 'hardBreak') return '\n';
  return type === 'mention' ? String(attrs?.['label'] ?? '') : (text ?? '');
}

/** How a text changed, by line, and within a changed paragraph by word. */
export function comparedLines(former: readonly Line[], now: readonly Line[]): ComparedLine[] {
  const compared: ComparedLine[] = [];
  let removed: readonly Line[] = [];
  for (const change of diffArrays([...former], [...now], { comparator: isSameLine })) {
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

function isSameLine(one: Line, other: Line): boolean {
  return one.text === other.text && one.isHead === other.isHead;
}

/** Paragraphs that took the place of others are compared with them, one by one. */
function pairs(removed: readonly Line[], added: readonly Line[]): ComparedLine[] {
  const hasHeads = [...removed, ...added].some(({ isHead }) => isHead);
  if (hasHeads) return [...removed.map(gone), ...added.map(come)];
  const changed = added.map((line, index) => {
    const before = removed[index];
    return before === undefined ? come(line) : within(before, line);
  });
  return [...changed, ...removed.slice(added.length).map(gone)];
}

function within(former: Line, now: Line): ComparedLine {
  const pieces = diffWordsWithSpace(former.text, now.text).map(({ added, removed, value }): Piece => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
  });
  return { pieces };
}

function gone({ text, ...line }: Line): ComparedLine {
  return { ...line, pieces: [{ kind: 'removed', text }] };
}

function come({ text, ...line }: Line): ComparedLine {
  return { ...line, pieces: [{ kind: 'added', text }] };
}

function same({ text, ...line }: Line): ComparedLine {
  return { ...line, pieces: [{ kind: 'same', text }] };
}
