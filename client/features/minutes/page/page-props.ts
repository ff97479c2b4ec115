import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Speech } from '#shared/floor/index.ts';
import type { ConferenceId } from '#shared/kernel/index.ts';
import type { TextPart } from '#shared/minutes/index.ts';
import type { useReadingContext } from '../panels/use-reading-context.ts';
import type { PaperFacts } from '../sync/paper-documents.ts';
import type { Writer } from '../text/extensions.ts';
import type { Captures } from './use-captures.ts';
import type { EntryActs } from './use-entry-acts.ts';
import type { PartParts } from './use-page-parts.ts';

/** What the room around the page gives to it. */
export type MinutesDeskProps = {
  /** The stage, small. */
  readonly stage: ReactNode;
  /** Why a speaker cannot be corrected now; null where that can be done. */
  readonly correctReason: string | null;
  readonly onCorrect: (speech: Speech) => void;
};

/** What every place of the page knows. */
export type MinutesPageProps = MinutesDeskProps & {
  readonly state: ConferenceState;
  readonly conferenceId: ConferenceId;
  readonly documents: PaperFacts;
  readonly reading: ReturnType<typeof useReadingContext>;
  readonly writer: Writer;
};

export type Editors = Readonly<Record<TextPart, Editor | null>>;

/** What every place of one of its texts knows. */
export type PaperPartProps = MinutesPageProps & {
  readonly part: TextPart;
  readonly parts: PartParts;
  readonly mayWrite: Readonly<Record<TextPart, boolean>>;
  readonly acts: EntryActs;
  readonly captures: Captures;
  readonly remark: () => void;
  readonly onActive: (part: TextPart) => void;
  readonly onEditor: (editor: Editor | null) => void;
};
