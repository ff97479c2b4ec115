import { useEffect, useState } from 'react';
import { askServer } from '#client/connection/http.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Book, BookInput } from '#shared/indicators/index.ts';
import { openBook } from '#shared/indicators/index.ts';
import type { SlideId, UnitId } from '#shared/kernel/index.ts';
import { useConferenceClient } from './client.ts';
import { useConference, useStanding } from './conference.tsx';
import type { Outcome, Reason } from './reason.ts';

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
/** Answers that are kept, the latest: a deck that is turned back and forth asks nobody. */
const MOST_KEPT = 24;

/** The figures of a slide of indicators, anew with each correction; the former ones stand until the new ones are here. */
export function useSlideFigures(slideId: SlideId | null): FiguresFact {
  const { conferenceId } = useConferenceClient();
  const edition = useConference(({ stage }) => {
    const content = slideId === null ? undefined : stage.deck.slideById[slideId]?.content;
    if (content?.kind !== 'indicators') return null;
    const chosen = `${content.periodId} ${content.view} ${content.indicatorIds.join()}`;
    return `${chosen} ${(stage.editionByPeriod[content.periodId] ?? 0).toString()}`;
  });
  const path = edition === null ? null : `/api/conferences/${conferenceId}/slides/${slideId ?? ''}/figures`;
  return useFigures(path, edition ?? '');
}

/** The figures that stand beside a speaker of this unit; none where the conference shows none. */
export function useUnitFigures(unitId: UnitId | null): FiguresFact {
  const { conferenceId } = useConferenceClient();
  const edition = useConference(editionBesideSpeakers);
  const isWanted = unitId !== null && edition !== null;
  return useFigures(isWanted ? `/api/conferences/${conferenceId}/units/${unitId}/figures` : null, edition ?? '');
}

/** All figures of the own unit of a site, whether they were shown or not; none where the conference shows none. */
export function useOwnFigures(): FiguresFact {
  const { conferenceId } = useConferenceClient();
  const edition = useConference(editionBesideSpeakers);
  return useFigures(edition === null ? null : `/api/conferences/${conferenceId}/own-figures`, edition ?? '');
}

function editionBesideSpeakers({ stage: { figuresPeriodId, editionByPeriod } }: ConferenceState): string | null {
  if (figuresPeriodId === null) return null;
  return `${figuresPeriodId} ${(editionByPeriod[figuresPeriodId] ?? 0).toString()}`;
}

type Kept = { readonly path: string; readonly fact: FiguresFact };

function useFigures(path: string | null, edition: string): FiguresFact {
  const client = useConferenceClient();
  const [kept, setKept] = useState<Kept | null>(null);
  const [round, setRound] = useState(0);
  const { actor, view } = useStanding();
  const asDisplay = actor.kind === 'display';
  const key = `${path ?? ''} ${edition} ${view}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: round says when to load again
  useEffect(() => {
    if (path === null) return undefined;
    const shelf = shelfOf(client);
    const known = shelf.factByKey.get(key);
    if (known !== undefined) return setKept({ path, fact: known });
    let isOver = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    void askOnce(shelf, { key, path, asDisplay }).then((outcome) => {
      if (isOver) return;
      if (outcome.ok) return setKept({ path, fact: outcome.value });
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
  }, [client, path, key, round, asDisplay]);
  if (path === null) return { kind: 'none' };
  return shelfOf(client).factByKey.get(key) ?? (kept?.path === path ? kept.fact : { kind: 'loading' });
}

type Shelf = {
  readonly factByKey: Map<string, FiguresFact>;
  /** What is asked for now, by whom ever: several parts of a screen show the same figures. */
  readonly askedByKey: Map<string, Promise<Outcome<FiguresFact>>>;
};

/** What was loaded in a conference goes with it. */
const shelfByClient = new WeakMap<object, Shelf>();

function shelfOf(client: object): Shelf {
  const shelf = shelfByClient.get(client) ?? { factByKey: new Map(), askedByKey: new Map() };
  shelfByClient.set(client, shelf);
  return shelf;
}

type Question = { readonly key: string; readonly path: string; readonly asDisplay: boolean };

function askOnce(shelf: Shelf, { key, path, asDisplay }: Question): Promise<Outcome<FiguresFact>> {
  const asked = shelf.askedByKey.get(key);
  if (asked !== undefined) return asked;
  const asking = askServer<Answer>({ method: 'GET', path, asDisplay }).then((outcome): Outcome<FiguresFact> => {
    shelf.askedByKey.delete(key);
    return outcome.ok ? { ok: true, value: keep(shelf, key, figuresOf(outcome.value)) } : outcome;
  });
  shelf.askedByKey.set(key, asking);
  return asking;
}

function keep({ factByKey }: Shelf, key: string, figures: ShownFigures): FiguresFact {
  const fact = { kind: 'shown', figures } as const;
  factByKey.set(key, fact);
  const [oldest] = factByKey.keys();
  if (factByKey.size > MOST_KEPT && oldest !== undefined) factByKey.delete(oldest);
  return fact;
}

function figuresOf({ input, units, isSample }: Answer): ShownFigures {
  const unitNames = new Map(units.map(({ unitId, shortName }) => [unitId, shortName]));
  return { book: openBook(input), unitNames, isSample };
}
