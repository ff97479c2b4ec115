import type { CatalogueEntry } from '#client/bindings/figures.ts';
import type { IndicatorId } from '#shared/kernel/index.ts';

/** Where an indicator stands: in a group, after another one of it; null at its beginning. */
export type Place = { readonly group: string; readonly after: IndicatorId | null };

export type Standing = {
  /** The indicator that is placed; null for a new one. */
  readonly entry: CatalogueEntry | null;
  readonly entries: readonly CatalogueEntry[];
};

/** The other indicators of a group, in their order. */
export function othersOfGroup(group: string, { entry, entries }: Standing): CatalogueEntry[] {
  return entries
    .filter((other) => other.group === group.trim() && other.indicatorId !== entry?.indicatorId)
    .sort((a, b) => a.order - b.order);
}

/** Where an indicator stands now; a new one has no group yet. */
export function placeOf(standing: Standing): Place {
  const { entry } = standing;
  if (entry === null) return { group: '', after: null };
  const before = othersOfGroup(entry.group, standing).filter(({ order }) => order < entry.order);
  return { group: entry.group, after: before.at(-1)?.indicatorId ?? null };
}

/** The end of a group, where who comes into it stands at first. */
export function endOfGroup(group: string, standing: Standing): Place {
  const { entry } = standing;
  if (entry !== null && group.trim() === entry.group) return { ...placeOf(standing), group };
  return { group, after: othersOfGroup(group, standing).at(-1)?.indicatorId ?? null };
}

/** The order that puts an indicator at a place, where others make way; its own as long as it stays where it is. */
export function orderOf(place: Place, standing: Standing): number {
  const { entry, entries } = standing;
  const now = placeOf(standing);
  if (entry !== null && now.group === place.group.trim() && now.after === place.after) return entry.order;
  const others = othersOfGroup(place.group, standing);
  const before = others.find(({ indicatorId }) => indicatorId === place.after);
  if (before !== undefined) return before.order + 1;
  return others[0]?.order ?? Math.max(-1, ...entries.map(({ order }) => order)) + 1;
}
