import { useEffect, useState } from 'react';
import { askServer } from '#client/connection/http.ts';
import type { Book, BookInput } from '#shared/indicators/index.ts';
import { openBook } from '#shared/indicators/index.ts';
import type { SlideId, UnitId } from '#shared/kernel/index.ts';
import { useConferenceClient } from './client.ts';
import { useConference, useStanding } from './conference.tsx';
import type { Reason } from './reason.ts';

/** Figures as a slide or a spotlight shows them. */
export type ShownFigures = {
  readonly book: Book;
  /** Short names of units, for slides. */
  readonly unitNames: ReadonlyMap<UnitId, string>;
  /** Số liệu minh họa. */
  readonly isSample: boolean;
};

export type FiguresFact =
  | { readonly kind: 'none' | 'loading' }
  | { readonly kind: 'shown'; readonly figures: ShownFigures }
  | { readonly kind: 'failed'; readonly reason: Reason };

type Answer = {
  readonly input: BookInput;
  readonly units: readonly { readonly unitId: UnitId; readonly shortName: string }[];
  readonly isSample: boolean;
};

const AGAIN_AFTER_MS = 3_000;

/** The figures of a slide of indicators, anew with each correction; the former ones stand until the new ones are here. */
export function useSlideFigures(slideId: SlideId | null): FiguresFact {
  const { conferenceId } = useConferenceClient();
  const edition = useConference(({ stage }) => {
    const content = slideId === null ? undefined : stage.deck.slideById[slideId]?.content;
    if (content?.kind !== 'indicators') return null;
    const chosen = `${content.periodId} ${content.indicatorIds.join()}`;
    return `${chosen} ${(stage.editionByPeriod[content.periodId] ?? 0).toString()}`;
  });
  const path = edition === null ? null : `/api/conferences/${conferenceId}/slides/${slideId ?? ''}/figures`;
  return useFigures(path, edition ?? '');
}

/** The figures that stand beside a speaker of this unit; none where the conference shows none. */
export function useUnitFigures(unitId: UnitId | null): FiguresFact {
  const { conferenceId } = useConferenceClient();
  const edition = useConference(({ stage }) => {
    const { figuresPeriodId } = stage;
    if (figuresPeriodId === null) return null;
    return `${figuresPeriodId} ${(stage.editionByPeriod[figuresPeriodId] ?? 0).toString()}`;
  });
  const isWanted = unitId !== null && edition !== null;
  return useFigures(isWanted ? `/api/conferences/${conferenceId}/units/${unitId}/figures` : null, edition ?? '');
}

type Kept = { readonly path: string; readonly fact: FiguresFact };

function useFigures(path: string | null, edition: string): FiguresFact {
  const [kept, setKept] = useState<Kept | null>(null);
  const [round, setRound] = useState(0);
  const asDisplay = useStanding().actor.kind === 'display';
  // biome-ignore lint/correctness/useExhaustiveDependencies: edition and round say when to load again
  useEffect(() => {
    if (path === null) return undefined;
    let isOver = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    void askServer<Answer>({ method: 'GET', path, asDisplay }).then((outcome) => {
      if (isOver) return;
      if (outcome.ok) return setKept({ path, fact: { kind: 'shown', figures: figuresOf(outcome.value) } });
      // What is shown stays; what was refused or cut off is asked for again.
      setKept((before) =>
        before?.path === path ? before : { path, fact: { kind: 'failed', reason: outcome.reason } },
      );
      again = setTimeout(() => setRound((count) => count + 1), AGAIN_AFTER_MS);
    });
    return () => {
      isOver = true;
      clearTimeout(again);
    };
  }, [path, edition, round, asDisplay]);
  if (path === null) return { kind: 'none' };
  return kept?.path === path ? kept.fact : { kind: 'loading' };
}

function figuresOf({ input, units, isSample }: Answer): ShownFigures {
  const unitNames = new Map(units.map(({ unitId, shortName }) => [unitId, shortName]));
  return { book: openBook(input), unitNames, isSample };
}
