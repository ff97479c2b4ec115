import type { Registry } from '#server/conference/registry.ts';
import { periodsShown } from '#server/conference/shown-figures.ts';
import type { FigureDesk } from '#server/figures/create-figures.ts';
import { editionOf } from '#server/figures/edition.ts';
import type { Event, NumberedEvent } from '#shared/conference/index.ts';
import type { ConferenceId, PeriodId } from '#shared/kernel/index.ts';

/** Tells each conference of changes of the figures that it shows. The returned function ends it. */
export function tellConferencesOfFigures({ registry, figures }: Parts): () => void {
  const ends = [
    figures.figures.onRevised(({ periodId, besideIds }) => tell({ registry, figures }, [periodId, ...besideIds])),
    figures.onCatalogueChanged(() => tell({ registry, figures }, null)),
    registry.followedBy({
      follow: ({ conferenceId, events }) => {
        const missed = periodsMissed(events);
        if (missed === null || missed.length > 0) tellConference({ registry, figures }, conferenceId, missed);
      },
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

type Parts = { readonly registry: Registry; readonly figures: FigureDesk };

/**
 * Periods that may have changed since a conference last heard of them: those that it begins to show, and after it was
 * closed all, for which null stands.
 */
function periodsMissed(events: readonly NumberedEvent[]): readonly PeriodId[] | null {
  const isReopened = events.some(({ event }) => event.type === 'conference/reopened');
  return isReopened ? null : events.flatMap(({ event }) => periodOf(event) ?? []);
}

function periodOf(event: Event): PeriodId | null {
  switch (event.type) {
    case 'stage/slideAdded':
    case 'stage/slideChanged':
      return event.slide.content.kind === 'indicators' ? event.slide.content.periodId : null;
    case 'stage/figuresChosen':
      return event.periodId;
    default:
      return null;
  }
}

/** Null stands for all periods. */
function tell({ registry, figures }: Parts, changed: readonly PeriodId[] | null): void {
  for (const conferenceId of registry.conferenceIds()) tellConference({ registry, figures }, conferenceId, changed);
}

function tellConference(
  { registry, figures }: Parts,
  conferenceId: ConferenceId,
  changed: readonly PeriodId[] | null,
): void {
  const host = registry.find(conferenceId)?.host;
  if (!host || host.state.phase.kind === 'closed') return;
  for (const periodId of periodsShown(host.state)) {
    if (changed !== null && !changed.includes(periodId)) continue;
    // the numbers of the book without its figures
    const book = figures.figures.book(periodId, { indicatorIds: [], unitIds: [] });
    if (book.kind === 'book') host.tell({ type: 'stage/noteFigures', periodId, edition: editionOf(book) });
  }
}
