import type { AnyExtension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { TextPart } from '#shared/minutes/index.ts';
import { documentSchemas, TEXT_FRAGMENT } from '#shared/minutes/index.ts';
import type { PartDocument } from '../sync/part-document.ts';
import { Composing } from './composing.ts';
import type { FramedNode, Frames } from './frames.ts';
import { framedNodes, framesExtension } from './frames.ts';
import { Guards } from './guards.ts';
import { BetweenFrames, marksOf } from './marks.ts';
import { NewestSelection } from './newest-selection.ts';
import { nodesOf } from './nodes.ts';
import { OwnCaret } from './own-caret.ts';
import { Writing } from './writing.ts';

/** Whose caret the others see; the colour as "#rrggbb". */
export type Writer = { readonly name: string; readonly color: string };

export type TextExtensionsOptions = {
  readonly part: TextPart;
  readonly document: PartDocument;
  readonly writer: Writer;
  readonly frames: Frames;
  /** A key would have taken away what only its own act takes away. */
  readonly onKept: () => void;
  /** More was pasted than fits into one edit. */
  readonly onTooLong: () => void;
  /** Menus at the caret, and whatever else the page adds. */
  readonly more: readonly AnyExtension[];
};

/** The schema of a part of the papers, as the editor has it. */
export function schemaExtensions(part: TextPart): AnyExtension[] {
  const schema = documentSchemas[part];
  return [...nodesOf(schema), ...marksOf(schema.marks)];
}

/** Everything that an editor of one part is made of. */
export function textExtensions(options: TextExtensionsOptions): AnyExtension[] {
  const { part, document, writer, frames, onKept, onTooLong, more } = options;
  return [
    ...schemaExtensions(part),
    NewestSelection,
    Writing,
    BetweenFrames,
    Guards.configure({ onKept, onTooLong }),
    Collaboration.configure({ document: document.doc, field: TEXT_FRAGMENT }),
    CollaborationCaret.configure({ provider: document.provider, user: writer }),
    OwnCaret,
    Composing.configure({ provider: document.provider }),
    framesExtension(frames, kindsOf(part)),
    ...more,
  ];
}

function kindsOf(part: TextPart): FramedNode[] {
  return framedNodes.filter((kind) => kind in documentSchemas[part].nodes);
}
