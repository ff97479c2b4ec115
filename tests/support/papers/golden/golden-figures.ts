import type { PeriodFields } from '#server/figures/periods.ts';
import type { FigureContent, Indicator } from '#shared/indicators/index.ts';
import type { IndicatorId, UnitId } from '#shared/kernel/index.ts';
import type { GoldenConference } from './golden-conference.ts';

/** A row of the report: an indicator of the catalogue, or one like it under another code and name. */
export type ReportedIndicator = {
  readonly like: string;
  readonly fields?: Partial<Pick<Indicator, 'code' | 'group' | 'name' | 'sentence'>>;
  readonly figures: readonly (readonly [UnitId, FigureContent])[];
  readonly extent?: 'own' | 'total';
};

/**
 * Enters the figures of a period as its report words them, and lets the conference show them. Targets that the report
 * does not tell of are taken away.
 */
export function enterFigures(
  { hall, did }: Pick<GoldenConference, 'hall' | 'did'>,
  period: Pick<PeriodFields, 'label' | 'from' | 'to' | 'isSample'>,
  reported: readonly ReportedIndicator[],
): readonly IndicatorId[] {
  const { catalogue, periods, figures } = hall.figures;
  const indicatorIds = reported.map(({ like, fields }) => {
    const entry = catalogue.list().find(({ indicator }) => indicator.code === like);
    if (!entry) throw new Error(`no indicator ${like}`);
    const { indicatorId, ...known } = entry.indicator;
    const wanted = { ...known, ...fields, isTypical: true };
    const kept = fields?.code ? catalogue.add(wanted, []) : catalogue.change(indicatorId, wanted, []);
    if (kept.kind === 'refused') throw new Error(kept.code);
    return kept.indicator.indicatorId;
  });
  const added = periods.add({ ...period, isYearEnd: false });
  if (added.kind === 'refused') throw new Error(added.code);
  const { periodId } = added.period;
  const changes = reported.flatMap(({ figures: contents, extent = 'own' }, at) =>
    contents.map(([unitId, to]) => ({
      ...{ unitId, extent, to, from: { kind: 'none' } as const },
      indicatorId: indicatorIds[at] as IndicatorId, // one for each row
    })),
  );
  const result = figures.change({ periodId, author: { accountId: null, title: 'Văn phòng' }, reason: '', changes });
  if (result.kind === 'refused') throw new Error(result.code);
  did('secretary', { type: 'stage/chooseFigures', periodId });
  return indicatorIds;
}
