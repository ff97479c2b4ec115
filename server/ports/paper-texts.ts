import type { ConferenceState } from '#shared/conference/index.ts';
import type { TextId } from '#shared/kernel/index.ts';
import type { PaperText } from '#shared/minutes/index.ts';

/** Kept texts of papers, read inside a turn: synchronously, from the database of the log. */
export type PaperTexts = {
  /** Null for a text that this conference does not have. Whether it is current is judged against this picture. */
  find(state: ConferenceState, textId: TextId): PaperText | null;
};
