import { useMemo } from 'react';
import type { UnitOfDaySummary } from '#client/bindings/api.ts';
import { api } from '#client/bindings/api.ts';
import { useConference } from '#client/bindings/conference.tsx';
import { figuresApi } from '#client/bindings/figures.ts';
import { officeApi } from '#client/bindings/office.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import type { UnitOfDay } from '#shared/directives/index.ts';
import type { IndicatorId } from '#shared/kernel/index.ts';
import type { ReadingContext } from './directive.ts';

/** The sector counts its year from the first of December. */
const usualYear = { startMonth: 12, startDay: 1 };
const noHolidays = { holidays: [], makeUpDays: [] };

export type IndicatorName = { readonly indicatorId: IndicatorId; readonly name: string };

/** Units and blocks of the day of the conference, the working year and the indicators: what directives are read and linked with. */
export function useReadingContext(): {
  readonly context: ReadingContext;
  readonly indicators: readonly IndicatorName[];
} {
  const date = useConference(({ plan }) => plan.date);
  const units = useLoaded(() => api.units(date), date);
  const blocks = useLoaded(() => officeApi.blocks(date), date);
  const catalogue = useLoaded(figuresApi.catalogue);
  const loadedCalendar = useLoaded(officeApi.calendar);
  return useMemo(() => {
    const { settings, indicators } = catalogue.kind === 'loaded' ? catalogue.value : { settings: null, indicators: [] };
    const calendar = loadedCalendar.kind === 'loaded' ? loadedCalendar.value : noHolidays;
    return {
      context: {
        units: units.kind === 'loaded' ? units.value.map(unitOfDay) : [],
        blocks: blocks.kind === 'loaded' ? blocks.value : [],
        deadline: { on: date, workingYear: settings?.workingYear ?? usualYear, calendar },
      },
      indicators: indicators.map(({ indicatorId, name }) => ({ indicatorId, name })),
    };
  }, [units, blocks, catalogue, date, loadedCalendar]);
}

function unitOfDay({ work, ...unit }: UnitOfDaySummary): UnitOfDay {
  return work === null ? unit : { ...unit, work };
}
