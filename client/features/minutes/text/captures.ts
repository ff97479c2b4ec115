import type { Editor } from '@tiptap/core';
import type { Node as TextNode } from '@tiptap/pm/model';
import { Fragment } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { TAKES_OUT } from './guards.ts';

/** What was marked to be captured. */
export type Marked = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The entry in which it stands; empty outside one. */
  readonly ref: string;
};

const SEPARATOR = ' ';

/** The selected text, or that of the block around the caret; null where there is none. */
export function markedIn({ state }: Editor): Marked | null {
  const { $from, from, to, empty } = state.selection;
  const range = empty ? { from: $from.start(), to: $from.end() } : { from, to };
  const text = state.doc.textBetween(range.from, range.to, SEPARATOR, leafText).replace(/\s+/g, ' ').trim();
  return text === '' ? null : { ...range, text, ref: refAt(state.doc, range.from) };
}

/** The entry around a position; empty outside one. */
export function refAt(doc: TextNode, position: number): string {
  const $position = doc.resolve(Math.min(position, doc.content.size));
  for (let depth = $position.depth; depth > 0; depth -= 1) {
    const { type, attrs } = $position.node(depth);
    if (type.name === 'entry') return String(attrs['ref']);
  }
  return '';
}

function leafText(node: TextNode): string {
  return node.type.name === 'mention' ? String(node.attrs['label']) : ' ';
}

export type Captured = {
  readonly type: 'directive' | 'commitment';
  readonly attributes: Record<string, unknown>;
  readonly text: string;
};

/**
 * Puts what was captured into the tasks of the conclusions: in the place of the paragraph that was marked there, or at
 * the end. False where the conclusions have no such section yet.
 */
export function addToTasks(editor: Editor, captured: readonly Captured[], marked: Marked | null = null): boolean {
  const { state, view } = editor;
  const nodes = captured.flatMap(({ type, attributes, text }) => {
    const made = state.schema.nodes[type]?.create(attributes, text === '' ? null : state.schema.text(text));
    return made === undefined ? [] : [made];
  });
  const place = marked === null ? endOfTasks(state.doc) : blockOf(state.doc, marked);
  if (place === null || nodes.length === 0) return false;
  const transaction = state.tr.replaceWith(place.from, place.to, Fragment.from(nodes));
  view.dispatch(transaction.scrollIntoView());
  return true;
}

type Range = { readonly from: number; readonly to: number };

/** The end of the section of tasks; its one blank paragraph gives way. */
function endOfTasks(doc: TextNode): Range | null {
  let found: Range | null = null;
  doc.forEach((node, offset) => {
    if (node.type.name !== 'section' || node.attrs['kind'] !== 'tasks') return;
    const end = offset + node.nodeSize - 1;
    const { lastChild } = node;
    const isBlank = lastChild?.type.name === 'paragraph' && lastChild.content.size === 0;
    found = isBlank ? { from: end - lastChild.nodeSize, to: end } : { from: end, to: end };
  });
  return found;
}

/** The one block that is marked as a whole; what is marked in part stays and its capture follows it. */
function blockOf(doc: TextNode, { from, to }: Marked): Range {
  const $from = doc.resolve(from);
  const isWhole = from === $from.start() && to === $from.end() && $from.parent.type.name === 'paragraph';
  if (isWhole) return { from: $from.before(), to: $from.after() };
  const after = doc.resolve(to).after(2);
  return { from: after, to: after };
}

/** Marks the blocks around the selection as a difficulty; false where there are none that could be. */
export function markDifficulty(editor: Editor, attributes: Record<string, unknown>): boolean {
  const { state, view } = editor;
  const { difficulty } = state.schema.nodes;
  const { $from, $to } = state.selection;
  const range = $from.blockRange($to, (node) => node.type.name === 'entry');
  if (difficulty === undefined || range === null || range.parent.type.name !== 'entry') return false;
  const blocks: TextNode[] = [];
  for (let index = range.startIndex; index < range.endIndex; index += 1) blocks.push(range.parent.child(index));
  if (blocks.some((block) => block.type.name === 'difficulty')) return false;
  const node = difficulty.create(attributes, blocks);
  view.dispatch(state.tr.replaceWith(range.start, range.end, node));
  placeCaret(editor, range.start + node.nodeSize - 2);
  return true;
}

/** Opens the answer of the difficulty around the caret, or goes to the one it has; false outside a difficulty. */
export function openAnswer(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from } = state.selection;
  const depth = depthOf($from.depth, (at) => $from.node(at).type.name === 'difficulty');
  const { answer, paragraph } = state.schema.nodes;
  if (depth === null || answer === undefined || paragraph === undefined) return false;
  const difficulty = $from.node(depth);
  const end = $from.end(depth);
  if (difficulty.lastChild?.type.name !== 'answer') {
    const transaction = state.tr
      .insert(end, answer.create(null, paragraph.create()))
      .setNodeAttribute($from.before(depth), 'state', 'answered');
    view.dispatch(transaction);
    placeCaret(editor, end + 2);
    return true;
  }
  placeCaret(editor, end - 2);
  return true;
}

function depthOf(from: number, isIt: (depth: number) => boolean): number | null {
  for (let depth = from; depth > 0; depth -= 1) if (isIt(depth)) return depth;
  return null;
}

function placeCaret(editor: Editor, position: number): void {
  const { state, view } = editor;
  const $position = state.doc.resolve(Math.min(position, state.doc.content.size));
  view.dispatch(state.tr.setSelection(TextSelection.near($position, -1)).scrollIntoView());
  view.focus();
}

/** Leaves what was marked, with the caret at its end: who types on must not type over it. */
export function leaveMarked({ state, view }: Editor): void {
  const { to, empty } = state.selection;
  if (!empty) view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(to), -1)));
}

/** Puts the caret at the end of an entry; nothing where there is no such entry. */
export function caretInto(editor: Editor, ref: string): void {
  editor.state.doc.forEach((node, position) => {
    const stands = String(node.attrs['also'] ?? '').split(' ');
    const isIt = node.type.name === 'entry' && (node.attrs['ref'] === ref || stands.includes(ref));
    if (isIt) placeCaret(editor, position + node.nodeSize - 2);
  });
}

/** The id of what was captured of exactly these words, or split from them; null where nothing was. */
export function idOfCaptured(doc: TextNode, type: 'directive' | 'commitment', words: string): string | null {
  let found: string | null = null;
  doc.descendants((node) => {
    if (node.type.name !== type) return true;
    const own = node.textBetween(0, node.content.size, SEPARATOR, leafText).replace(/\s+/g, ' ').trim();
    if (own === words || node.attrs['source'] === words) found ??= String(node.attrs[`${type}Id`]);
    return false;
  });
  return found;
}

/** A captured thing by its id, where it stands now; null when it has gone. */
export function foundById(doc: TextNode, id: string): { readonly node: TextNode; readonly position: number } | null {
  let found: { readonly node: TextNode; readonly position: number } | null = null;
  doc.descendants((node, position) => {
    const { directiveId, commitmentId, difficultyId } = node.attrs;
    if (found === null && id !== '' && [directiveId, commitmentId, difficultyId].includes(id))
      found = { node, position };
    return found === null;
  });
  return found;
}

/** Sets attributes of a captured thing. */
export function changeCaptured(editor: Editor, id: string, change: Record<string, unknown>): void {
  const found = foundById(editor.state.doc, id);
  if (found === null) return;
  const { tr } = editor.state;
  for (const [name, value] of Object.entries(change)) tr.setNodeAttribute(found.position, name, value);
  editor.view.dispatch(tr);
}

/** Takes the mark off and leaves the words: as a paragraph, or as the blocks that they were. */
export function releaseCaptured(editor: Editor, id: string): void {
  const { state, view } = editor;
  const found = foundById(state.doc, id);
  const { paragraph } = state.schema.nodes;
  if (found === null || paragraph === undefined) return;
  const { node, position } = found;
  const plain = node.isTextblock ? [paragraph.create(null, node.content)] : plainBlocks(node);
  view.dispatch(state.tr.replaceWith(position, position + node.nodeSize, plain).setMeta(TAKES_OUT, true));
}

function plainBlocks(node: TextNode): TextNode[] {
  const blocks: TextNode[] = [];
  node.forEach((child) => {
    blocks.push(...(child.type.name === 'answer' ? plainBlocks(child) : [child]));
  });
  return blocks;
}

/** Puts several captured things in the place of one, as a split of it. */
export function splitCaptured(editor: Editor, id: string, parts: readonly Captured[]): void {
  const { state, view } = editor;
  const found = foundById(state.doc, id);
  if (found === null) return;
  const nodes = parts.flatMap(({ type, attributes, text }) => {
    const made = state.schema.nodes[type]?.create(attributes, text === '' ? null : state.schema.text(text));
    return made === undefined ? [] : [made];
  });
  view.dispatch(
    state.tr.replaceWith(found.position, found.position + found.node.nodeSize, nodes).setMeta(TAKES_OUT, true),
  );
}
