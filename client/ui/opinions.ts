import { orderedItems } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Speech, SpeechKind } from '#shared/floor/index.ts';
import { unitOf } from '#shared/floor/index.ts';
import type { Instant } from '#shared/kernel/index.ts';
import { spentMs } from '#shared/kernel/index.ts';
import { compareVietnamese } from '../i18n/fold.ts';

export type OpinionSum<K> = { readonly key: K; readonly count: number; readonly spentMs: number };

/** *Ý kiến* added up three ways; an item of null stands for those that belong to none. */
export type OpinionSums = {
  readonly all: OpinionSum<null>;
  readonly byKind: readonly OpinionSum<Exclude<SpeechKind, 'presentation'>>[];
  /** By the keys of units; their names are in `unitNames`. */
  readonly byUnit: readonly OpinionSum<string>[];
  readonly unitNames: ReadonlyMap<string, string>;
  readonly byItem: readonly OpinionSum<string | null>[];
};

const kinds = ['paper', 'discussion', 'question', 'answer', 'quick'] as const;

/** Counts and lengths of all *ý kiến* at `now`: every speech but the presentations of the agenda. */
export function opinionSums({ floor, agenda, roster }: ConferenceState, now: Instant): OpinionSums {
  const speeches = Object.values(floor.speechById).filter(({ kind }) => kind !== 'presentation');
  const sum = <K>(key: K, own: readonly Speech[]): OpinionSum<K> => ({
    key,
    count: own.length,
    spentMs: own.reduce((total, speech) => total + spentMs(speech.spans, now), 0),
  });
  const unitNames = new Map(speeches.map((speech) => unitOf(roster, speech)).map(({ key, name }) => [key, name]));
  const units = [...unitNames].sort(([, a], [, b]) => compareVietnamese(a, b));
  const items = [...orderedItems(agenda).map(({ itemId }) => itemId), null];
  return {
    all: sum(null, speeches),
    unitNames,
    byKind: kinds
      .map((kind) =>
        sum(
          kind,
          speeches.filter((each) => each.kind === kind),
        ),
      )
      .filter(hasSome),
    byUnit: units
      .map(([key]) =>
        sum(
          key,
          speeches.filter((speech) => unitOf(roster, speech).key === key),
        ),
      )
      .sort((a, b) => b.count - a.count),
    byItem: items
      .map((itemId) =>
        sum(
          itemId,
          speeches.filter((each) => each.itemId === itemId),
        ),
      )
      .filter(hasSome),
  };
}

function hasSome({ count }: { readonly count: number }): boolean {
  return count > 0;
}
