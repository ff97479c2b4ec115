import type { Editor } from '@tiptap/core';
import type { Node as TextNode } from '@tiptap/pm/model';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Instant, PersonId, RemarkId } from '#shared/kernel/index.ts';
import type { Remark, TextPart } from '#shared/minutes/index.ts';
import { REMARKS_MAP, remarkSchema } from '#shared/minutes/index.ts';
import { drawId } from '../text/draw-id.ts';

export type Range = { readonly from: number; readonly to: number };

/** What a new remark is about. */
export type RemarkPlace = { readonly part: TextPart; readonly anchor: Remark['anchor']; readonly quote: string };

const QUOTE_LENGTH = 1_000;
/** A shorter one stands in many places. */
const SHORTEST_FOUND = 4;

/** All remarks of the document that can be understood, in their order of time. */
export function readRemarks(doc: Y.Doc): Remark[] {
  const values = [...doc.getMap(REMARKS_MAP).values()];
  return values.flatMap((value) => remarkSchema.safeParse(value).data ?? []).sort((a, b) => a.at - b.at);
}

export type NewRemark = RemarkPlace & {
  readonly text: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly at: Instant;
};

/** Writes a remark down. */
export function addRemark(doc: Y.Doc, remark: NewRemark): void {
  const remarkId = drawId<RemarkId>();
  doc.getMap(REMARKS_MAP).set(remarkId, { ...remark, remarkId, resolvedAt: null });
}

/** Marks a remark as dealt with at an instant, or with null as open again. */
export function resolveRemark(doc: Y.Doc, remark: Remark, at: Instant | null): void {
  doc.getMap(REMARKS_MAP).set(remark.remarkId, { ...remark, resolvedAt: at });
}

/** The selection as a place that moves with the text; null where nothing is selected. */
export function placeOf(part: TextPart, editor: Editor): RemarkPlace | null {
  const { from, to, empty } = editor.state.selection;
  const sync = ySyncPluginKey.getState(editor.state);
  if (empty || sync === undefined) return null;
  const encode = (position: number) =>
    toText(Y.encodeRelativePosition(absolutePositionToRelativePosition(position, sync.type, sync.binding.mapping)));
  const quote = editor.state.doc.textBetween(from, to, ' ').slice(0, QUOTE_LENGTH);
  return { part, anchor: { from: encode(from), to: encode(to) }, quote };
}

/**
 * Where a remark stands in the text now; null where its text has gone. Where an entry was moved or a version restored,
 * the text is another one in which the same words stand: they are found again if they stand there once.
 */
export function rangeOf(editor: Editor, { anchor, quote }: Remark): Range | null {
  return rangeOfAnchor(editor, anchor) ?? rangeOfQuote(editor.state.doc, quote);
}

function rangeOfQuote(doc: TextNode, quote: string): Range | null {
  if (quote.length < SHORTEST_FOUND || quote.length >= QUOTE_LENGTH) return null;
  const found: Range[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    // One letter for each node without text, so that places in it are places in the document.
    const text = node.textBetween(0, node.content.size, '', '\ufffc');
    const [first, last] = [text.indexOf(quote), text.lastIndexOf(quote)];
    const from = position + 1 + first;
    if (first >= 0) found.push({ from, to: from + quote.length });
    if (first !== last) found.push({ from, to: from });
    return false;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function rangeOfAnchor(editor: Editor, anchor: Remark['anchor']): Range | null {
  const sync = ySyncPluginKey.getState(editor.state);
  if (anchor === null || sync === undefined || !sync.doc) return null;
  const decode = (text: string): number | null => {
    const bytes = toBytes(text);
    if (bytes === null) return null;
    return relativePositionToAbsolutePosition(
      sync.doc,
      sync.type,
      Y.decodeRelativePosition(bytes),
      sync.binding.mapping,
    );
  };
  const from = decode(anchor.from);
  const to = decode(anchor.to);
  return from === null || to === null || from >= to || to > editor.state.doc.content.size ? null : { from, to };
}

function toText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Another program may have written what is no base64. */
function toBytes(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
