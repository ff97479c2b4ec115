import type { AnnexKind, DrawnText, PaperForm } from '#client/bindings/papers.ts';
import type { ErratumId, Instant, TextId } from '#shared/kernel/index.ts';
import type { Minutes, PaperKind } from '#shared/minutes/index.ts';
import { papers } from '#shared/minutes/index.ts';

/** What stands in the large part of the room. */
export type Shown =
  | { readonly kind: 'paper'; readonly paper: PaperKind; readonly form: PaperForm }
  | { readonly kind: 'erratum'; readonly paper: PaperKind; readonly erratumId: ErratumId }
  | { readonly kind: 'annex'; readonly annex: AnnexKind }
  | { readonly kind: 'news' };

/** A text that this page has drawn, and which return of the paper was the last one then; null where there was none. */
export type OwnText = DrawnText & { readonly returnedAt: Instant | null };

/** Texts that this page has drawn. */
export type Drawn = Readonly<Record<PaperKind, OwnText | null>>;

/** The text of a paper that can be looked at. */
export type ShownText = {
  readonly textId: TextId;
  /** When it was drawn; null for one that stands in the conference itself. */
  readonly drawnAt: Instant | null;
};

/** The text to look at: what was submitted or approved, and before that what this page has drawn. */
export function shownText(minutes: Minutes, paper: PaperKind, drawn: Drawn): ShownText | null {
  const { state } = minutes.paperByKind[paper];
  if (state.kind !== 'draft') return { textId: state.text.textId, drawnAt: null };
  const own = drawn[paper];
  // What came back is to be put right first, and drawn anew then.
  const isPassed = own?.returnedAt !== (state.returned?.at ?? null);
  return own === null || isPassed ? null : { textId: own.textId, drawnAt: own.at };
}

/** What somebody finds open who comes in: the paper that waits for a decision, or the furthest one. */
export function shownAtFirst(minutes: Minutes): Shown {
  const waiting = papers.find((paper) => minutes.paperByKind[paper].state.kind === 'submitted');
  return { kind: 'paper', paper: waiting ?? 'minutes', form: 'full' };
}

/** Stands for whatever text there will be, where only the rest is asked: whether the paper can be submitted at all. */
export const anyTextId = '-' as TextId; // names no text, and is never sent
