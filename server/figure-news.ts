import type { Registry } from '#server/conference/registry.ts';
import { periodsShown } from '#server/conference/shown-figures.ts';
import type { FigureDesk } from '#server/figures/create-figures.ts';
import { editionOf } from '#server/figures/edition.ts';
import type { PeriodId } from '#shared/kernel/index.ts';

/** Tells each conference of changes of the figures that it shows. The returned function ends it. */
export function tellConferencesOfFigures({ registry, figures }: Parts): () => void {
  const ends = [
    figures.figures.onRevised(({ periodId, besideIds }) => tell({ registry, figures }, [periodId, ...besideIds])),
    figures.onCatalogueChanged(() => tell({ registry, figures }, null)),
  ];
  return () => {
    for (const end of ends) end();
  };
}

type Parts = { readonly registry: Registry; readonly figures: FigureDesk };

/** Null stands for all periods. */
function tell({ registry, figures }: Parts, changed: readonly PeriodId[] | null): void {
  for (const conferenceId of registry.conferenceIds()) {
    const host = registry.find(conferenceId)?.host;
    if (!host || host.state.phase.kind === 'closed') continue;
    for (const periodId of periodsShown(host.state)) {
      if (changed !== null && !changed.includes(periodId)) continue;
      // the numbers of the book without its figures
      const book = figures.figures.book(periodId, { indicatorIds: [], unitIds: [] });
      if (book.kind === 'book') host.tell({ type: 'stage/noteFigures', periodId, edition: editionOf(book) });
    }
  }
}
