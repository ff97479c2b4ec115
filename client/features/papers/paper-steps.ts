import type { PaperKind, PaperState } from '#shared/minutes/index.ts';

/** The steps of a paper, in their order. */
export const paperSteps = ['draft', 'submitted', 'approved', 'issued'] as const;
export type PaperStep = (typeof paperSteps)[number];

/** How far a paper is. */
export function stepOf(state: PaperState): PaperStep {
  if (state.kind !== 'approved') return state.kind;
  return state.issue === null ? 'approved' : 'issued';
}

/** What comes next: a word for it. The notice waits for the minutes, both for the end of the conference. */
export type NextStep = 'closeFirst' | 'minutesFirst' | 'submit' | 'submitAgain' | 'decide' | 'issue' | 'onlyErrata';

export type Standing = {
  readonly paper: PaperKind;
  readonly state: PaperState;
  readonly isClosed: boolean;
  readonly areMinutesApproved: boolean;
};

/** What is to be done next with a paper. */
export function nextOf({ paper, state, isClosed, areMinutesApproved }: Standing): NextStep {
  switch (state.kind) {
    case 'draft':
      if (!isClosed) return 'closeFirst';
      if (paper === 'notice' && !areMinutesApproved) return 'minutesFirst';
      return state.returned === null ? 'submit' : 'submitAgain';
    case 'submitted':
      return 'decide';
    case 'approved':
      return state.issue === null ? 'issue' : 'onlyErrata';
  }
}
