import type { FigureStore, KeptPeriod } from '#server/ports/figures.ts';
import type { Ids } from '#server/ports/ids.ts';
import { type PeriodProblem, periodProblems, type WorkingYearRule } from '#shared/indicators/index.ts';
import type { PeriodId } from '#shared/kernel/index.ts';
import { type FigureRefusalCode, type Refused, refusal } from './refusal.ts';

/** A period as it is entered. */
export type PeriodFields = Pick<KeptPeriod, 'label' | 'from' | 'to' | 'isYearEnd' | 'isSample'>;
export type PeriodResult = { readonly kind: 'kept'; readonly period: KeptPeriod } | Refused;

export type PeriodsOptions = {
  readonly store: FigureStore;
  readonly ids: Ids;
  readonly workingYear: () => WorkingYearRule;
  /** Told after each change. */
  readonly changed: () => void;
};

const codeOfProblem: Readonly<Record<PeriodProblem, FigureRefusalCode>> = {
  endsBeforeItBegins: 'period/endsBeforeItBegins',
  notFromTheYearsBeginning: 'period/notFromTheYearsBeginning',
  beyondTheYear: 'period/beyondTheYear',
  yearEndTooEarly: 'period/yearEndTooEarly',
};

/** The periods for which figures are reported. They are never removed. */
export class Periods {
  readonly #options: PeriodsOptions;

  constructor(options: PeriodsOptions) {
    this.#options = options;
  }

  /** The latest first. */
  list(): readonly KeptPeriod[] {
    return this.#options.store.periods();
  }

  find(periodId: PeriodId): KeptPeriod | undefined {
    return this.#options.store.period(periodId);
  }

  /** Adds a period that lies in one working year, from its beginning on. */
  add(fields: PeriodFields): PeriodResult {
    const periodId = this.#options.ids.draw() as PeriodId; // drawn for a period
    const period: KeptPeriod = { ...fields, periodId, closedAt: null, revision: 0 };
    const fault = this.#faultOf(period);
    if (fault) return fault;
    this.#options.store.addPeriod(period);
    this.#options.changed();
    return { kind: 'kept', period };
  }

  /**
   * Changes what is given; days only as long as nothing was entered, nothing while it is closed. Days that stay are right
   * even where the working year begins on another day by now.
   */
  change(periodId: PeriodId, change: Partial<PeriodFields>): PeriodResult {
    const before = this.find(periodId);
    if (!before) return refusal('period/unknown');
    if (before.closedAt !== null) return refusal('period/closed', { period: before.label });
    const period: KeptPeriod = { ...before, ...change };
    const isMoved = period.from !== before.from || period.to !== before.to;
    if (isMoved && before.revision > 0) return refusal('period/datesHaveFigures', { period: before.label });
    const isOther = isMoved || period.isYearEnd !== before.isYearEnd;
    const fault = isOther ? this.#faultOf(period) : this.#takenBy(period);
    if (fault) return fault;
    this.#options.store.replacePeriod(period);
    this.#options.changed();
    return { kind: 'kept', period };
  }

  #faultOf(period: KeptPeriod): Refused | undefined {
    const [problem] = periodProblems(period, this.#options.workingYear());
    return problem ? refusal(codeOfProblem[problem]) : this.#takenBy(period);
  }

  #takenBy(period: KeptPeriod): Refused | undefined {
    const isTaken = this.list().some(
      ({ periodId, from, to, label }) =>
        periodId !== period.periodId && ((from === period.from && to === period.to) || label === period.label),
    );
    return isTaken ? refusal('period/taken', { period: period.label }) : undefined;
  }
}
