// The calendar is the kernel's; who deals with indicators finds it beside them.
export type { DayText, WorkingYear, WorkingYearRule } from '#shared/kernel/index.ts';
export { dateSchema, isDay, workingYearOf, workingYearRuleSchema } from '#shared/kernel/index.ts';
export type { Book, BookInput, ProvinceResult, ProvincialSum, Result } from './book.ts';
export { openBook, provinceResult, provincialSum, unitResult } from './book.ts';
export type { Indicator, Measure, Target, TargetScope } from './catalogue-schemas.ts';
export { indicatorSchema, measureSchema, targetSchema, targetScopeSchema } from './catalogue-schemas.ts';
export type { WordingStyle } from './clauses.ts';
export { statusWords } from './clauses.ts';
export type {
  BasisComparison,
  CompareInput,
  Comparison,
  Difference,
  PrintedValue,
  SamePeriodComparison,
} from './compare.ts';
export { compareFigure, defaultComparisonSettings } from './compare.ts';
export { isInForce } from './dates.ts';
export type { Decimal } from './exact.ts';
export { decimal, MAX_FRACTION_DIGITS, MAX_WHOLE_DIGITS } from './exact.ts';
export { amountSchema } from './exact-schemas.ts';
export type { ChangedCell, ComparisonSettings, Figure, FigureContent } from './figure-schemas.ts';
export { changedCellSchema, comparisonSettingsSchema, figureContentSchema, figureSchema } from './figure-schemas.ts';
export type { Padding } from './format.ts';
export { editableNumber, formatCount, formatNumber, formatPercent } from './format.ts';
export type {
  DecidingBasis,
  Direction,
  EnteredStatus,
  MeasureKind,
  Status,
  TargetBasis,
  TargetOperator,
} from './kinds.ts';
export {
  decidingBases,
  directions,
  enteredStatuses,
  isExceeded,
  isNotReached,
  isReached,
  MAX_PRECISION,
  measureKinds,
  RESULT_PLACE,
  statuses,
  targetBases,
  targetOperators,
} from './kinds.ts';
export type { FigureProblem, MeasuringUnit } from './measured.ts';
export { enterableStatuses, figureProblems } from './measured.ts';
export type { HeatMap, HeatMapCell, Shortfall } from './overview.ts';
export { heatMap, shortfalls, spotlight, unitResults } from './overview.ts';
export type { Period } from './period-schemas.ts';
export { periodSchema } from './period-schemas.ts';
export type { PeriodProblem } from './periods.ts';
export { periodProblems, samePeriodLastYear, yearOfPeriod } from './periods.ts';
export type { RankedUnit, Ranking, UnrankedReason, UnrankedUnit } from './ranking.ts';
export { rankUnits, unitsToFocusOn } from './ranking.ts';
export type { Coverage, RolledUp, RollUpInput } from './roll-up.ts';
export { isPartial, rollUp } from './roll-up.ts';
export type { Scorecard } from './scorecard.ts';
export { scorecardOf } from './scorecard.ts';
export { starterCatalogue } from './starter-catalogue.ts';
export type { StarterIndicator, StarterTarget } from './starter-rows.ts';
export type { AppliedTarget, TargetProblem } from './targets.ts';
export { targetProblems, targetsOfProvince, targetsOfUnit } from './targets.ts';
export type { TypedNumber } from './typed-number.ts';
export { readTypedNumber } from './typed-number.ts';
export type { UnitNode } from './units.ts';
export { contributingUnits } from './units.ts';
export type { ResultWords, SentenceOptions, WordedResult } from './wording.ts';
export {
  briefWords,
  coverageWords,
  focusSentence,
  fullWords,
  inOneLine,
  joinSentences,
  resultSentence,
  scorecardSentence,
} from './wording.ts';
