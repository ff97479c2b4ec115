import type { FigureStore, IndicatorStore } from '#server/ports/figures.ts';
import type { FileRecords } from '#server/ports/file-records.ts';
import type { Command } from '#shared/conference/index.ts';
import type { ConferenceId, PeriodId, Refusal } from '#shared/kernel/index.ts';
import type { SlideContent } from '#shared/stage/index.ts';

export type DeckRecords = {
  readonly fileRecords: Pick<FileRecords, 'find'>;
  readonly figureStore: Pick<FigureStore, 'period'>;
  readonly indicatorStore: Pick<IndicatorStore, 'indicators'>;
};

/**
 * Why a command of the deck is refused: a slide names only files of its own conference, as they are kept, and periods
 * and indicators that there are. Null for every other command. How many pages a PDF has its browser alone tells.
 */
export function deckObjection(records: DeckRecords, conferenceId: ConferenceId, command: Command): Refusal | null {
  switch (command.type) {
    case 'stage/addSlide':
    case 'stage/changeSlide':
      return objectionTo(records, conferenceId, command.slide.content);
    case 'stage/chooseFigures':
      return command.periodId === null ? null : missingPeriod(records, command.periodId);
    default:
      return null;
  }
}

function objectionTo(records: DeckRecords, conferenceId: ConferenceId, content: SlideContent): Refusal | null {
  switch (content.kind) {
    case 'text':
      return null;
    case 'indicators':
      return missingPeriod(records, content.periodId) ?? missingIndicator(records, content);
    case 'pdf':
    case 'picture':
    case 'video': {
      const file = records.fileRecords.find(conferenceId, content.digest);
      if (!file) return { code: 'stage/noSuchFile' };
      const isSame = file.kind === content.kind && (content.kind !== 'video' || file.durationMs === content.durationMs);
      return isSame ? null : { code: 'stage/otherFile' };
    }
    default:
      return content satisfies never;
  }
}

function missingPeriod({ figureStore }: DeckRecords, periodId: PeriodId): Refusal | null {
  return figureStore.period(periodId) ? null : { code: 'stage/noSuchPeriod' };
}

function missingIndicator(
  { indicatorStore }: DeckRecords,
  { indicatorIds }: Extract<SlideContent, { kind: 'indicators' }>,
): Refusal | null {
  if (indicatorIds.length === 0) return null;
  const known = new Set(indicatorStore.indicators().map(({ indicatorId }) => indicatorId));
  return indicatorIds.every((id) => known.has(id)) ? null : { code: 'stage/noSuchIndicator' };
}
