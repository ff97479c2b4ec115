/** Kinds of indicators; SPEC.md pairs each with its Vietnamese. */
export const measureKinds = ['count', 'ratio', 'zeroTolerance', 'qualitative'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** Which way is better; `equal`: everything has to be done, 100 %. */
export const directions = ['higher', 'lower', 'equal'] as const;
export type Direction = (typeof directions)[number];

/** What a target was set by. The same period of last year is compared too, but nobody sets it. */
export const targetBases = ['sector', 'nationalAssembly', 'ownPlan', 'wholeYear'] as const;
export type TargetBasis = (typeof targetBases)[number];

/** Bases that can give an indicator its colour; the whole year only shows what remains. */
export const decidingBases = ['sector', 'nationalAssembly', 'ownPlan'] as const;
export type DecidingBasis = (typeof decidingBases)[number];

export const targetOperators = ['atLeast', 'moreThan', 'atMost', 'equals'] as const;
export type TargetOperator = (typeof targetOperators)[number];

/** Most digits after the comma that an indicator is usually printed with. */
export const MAX_PRECISION = 3;

/** Where the result stands in an indicator's sentence. */
export const RESULT_PLACE = '{kết quả}';

/** Statuses that can be entered where no number is known. */
export const enteredStatuses = ['notArisen', 'notReached', 'reached', 'exceeded', 'farExceeded'] as const;
export type EnteredStatus = (typeof enteredStatuses)[number];

/** The ladder, from nothing to the top. `notYet` is said in the year, `failed` at its end. */
export const statuses = ['notArisen', 'noFigure', 'notYet', 'failed', 'reached', 'exceeded', 'farExceeded'] as const;
export type Status = (typeof statuses)[number];

/** Statuses that mean a target is not reached. */
export function isNotReached(status: Status | null): boolean {
  return status === 'notYet' || status === 'failed';
}

/** Statuses that mean a target is reached, by whatever margin. */
export function isReached(status: Status | null): boolean {
  return status === 'reached' || isExceeded(status);
}

export function isExceeded(status: Status | null): boolean {
  return status === 'exceeded' || status === 'farExceeded';
}
