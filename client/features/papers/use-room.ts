import { useState } from 'react';
import { useConference, useConferenceId, useStanding } from '#client/bindings/conference.tsx';
import { papersApi } from '#client/bindings/papers.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { showRefusal } from '#client/ui/toasts.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { ConferenceId, Role } from '#shared/kernel/index.ts';
import type { PaperKind } from '#shared/minutes/index.ts';
import type { Drawn, OwnText, Shown } from './shown.ts';
import { shownAtFirst } from './shown.ts';

/** Those with the minutes before them; everybody else reads what was approved. */
const readers: ReadonlySet<Role> = new Set<Role>(['chair', 'presiding', 'secretary']);

export type PapersRoom = {
  readonly conferenceId: ConferenceId;
  readonly state: ConferenceState;
  readonly isSecretary: boolean;
  readonly isChair: boolean;
  /** Reads drafts, and what was submitted. */
  readonly mayRead: boolean;
  readonly shown: Shown;
  readonly drawn: Drawn;
  /** Which paper is being drawn. */
  readonly drawing: PaperKind | null;
  show(shown: Shown): void;
  /** Draws a paper as it stands now. A refusal is shown as a toast. */
  draw(paper: PaperKind): Promise<void>;
};

/** Who looks at the papers, at which of them, and the texts drawn so far. */
export function useRoom(): PapersRoom {
  const conferenceId = useConferenceId();
  const state = useConference((whole) => whole);
  const { roles } = useStanding();
  const [shown, show] = useState<Shown>(() => shownAtFirst(state.minutes));
  const drawing = useDrawing(conferenceId, state);
  return {
    conferenceId,
    state,
    isSecretary: roles.includes('secretary'),
    isChair: roles.includes('chair'),
    mayRead: roles.some((role) => readers.has(role)),
    shown,
    drawn: drawing.drawn,
    drawing: drawing.paper,
    show,
    draw: drawing.draw,
  };
}

function useDrawing(conferenceId: ConferenceId, { minutes }: ConferenceState) {
  const language = useLanguage();
  const [drawn, setDrawn] = useState<Drawn>({ minutes: null, notice: null });
  const [paper, setPaper] = useState<PaperKind | null>(null);
  const draw = async (wanted: PaperKind) => {
    const { state } = minutes.paperByKind[wanted];
    const returnedAt = state.kind === 'draft' ? (state.returned?.at ?? null) : null;
    setPaper(wanted);
    const outcome = await papersApi.draw(conferenceId, wanted);
    setPaper(null);
    if (outcome.ok) keep(wanted, { ...outcome.value, returnedAt });
    else showRefusal(outcome.reason[language]);
  };
  const keep = (wanted: PaperKind, text: OwnText) => setDrawn((before) => ({ ...before, [wanted]: text }));
  return { drawn, paper, draw };
}
