import type { Registry } from '#server/conference/registry.ts';
import { periodsShown } from '#server/conference/shown-figures.ts';
import type { FigureDesk } from '#server/figures/create-figures.ts';
import { editionOf } from '#server/figures/edition.ts';
import type { ConferenceId, PeriodId } from '#shared/kernel/index.ts';

/** Tells each conference of changes of the figures that it shows. The returned function ends it. */
export function tellConferencesOfFigures({ registry, figures }: Parts): () => void {
  const ends = [
    figures.figures.onRevised(({ periodId, besideIds }) => tell({ registry, figures }, [periodId, ...besideIds])),
    figures.onCatalogueChanged(() => tell({ registry, figures }, null)),
    // it has missed what was changed while it was closed
    registry.followedBy({
      follow: ({ conferenceId, events }) => {
        const isReopened = events.some(({ event }) => event.type === 'conference/reopened');
        if (isReopened) tellConference({ registry, figures }, conferenceId, null);
      },
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

type Parts = { readonly registry: Registry; readonly figures: FigureDesk };

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
