import type { PeriodId } from './ids.ts';

/** Which figures of a period stand in the papers: their revision, that of last year's, and the catalogue of then. */
export type FigurePin = {
  readonly periodId: PeriodId;
  readonly revision: number;
  /** Of the same period last year; null without one. */
  readonly previousRevision: number | null;
  readonly catalogueVersion: number;
};

/** What the server reads beside the conference in the turn of a command, for the rules that need it. */
export type Facts = {
  /** As a conference is closed: of each period that it shows. */
  readonly figurePins?: readonly FigurePin[];
};
