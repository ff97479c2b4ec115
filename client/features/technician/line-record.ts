import type { LineRow } from '#client/bindings/api.ts';
import type { LinePoint } from '#client/ui/LineGraph.tsx';
import type { DeviceId, SiteId } from '#shared/kernel/index.ts';
import { instant } from '#shared/kernel/index.ts';
import type { SiteLineFigures } from '#shared/protocol/index.ts';

const MINUTE_MS = 60_000;
/** Stored figures come every ten seconds: after three times that, something was wrong. */
const GAP_MS = 30_000;

/** The record of one device's line, oldest first: what the server kept, then what came since. */
export function recordOf(
  rows: readonly LineRow[],
  recent: readonly SiteLineFigures[],
  { siteId, deviceId }: { readonly siteId: SiteId; readonly deviceId: DeviceId },
): LinePoint[] {
  const stored = rows.filter((row) => row.siteId === siteId && row.deviceId === deviceId).map(pointOfRow);
  const lastStoredAt = stored.at(-1)?.at ?? 0;
  const since = recent.filter((figures) => figures.deviceId === deviceId && figures.at > lastStoredAt);
  return [...stored, ...since.map(pointOfFigures)];
}

/** The devices of a site that have figures, those of the newest first. */
export function devicesWithFigures(
  rows: readonly LineRow[],
  recent: readonly SiteLineFigures[],
  siteId: SiteId,
): DeviceId[] {
  const ofSite = [...rows, ...recent].filter((each) => each.siteId === siteId);
  return [...new Set(ofSite.reverse().map(({ deviceId }) => deviceId))];
}

/** A minute of a line: the worst of it, the middle of its rates, and how long nothing was heard after it. */
export type LineMinute = LinePoint & {
  /** When figures came again after a gap; null where there was none. */
  readonly silentUntil: LinePoint['at'] | null;
};

/** The record minute by minute, newest first. */
export function minutesOf(points: readonly LinePoint[]): LineMinute[] {
  const minutes = groupsOf(points);
  return minutes
    .map((group, index): LineMinute => {
      const next = minutes[index + 1]?.[0];
      const last = group.at(-1);
      const isCut = next !== undefined && last !== undefined && next.at - last.at > GAP_MS;
      return { ...worstOf(group), silentUntil: isCut ? next.at : null };
    })
    .reverse();
}

function groupsOf(points: readonly LinePoint[]): LinePoint[][] {
  const groups = new Map<number, LinePoint[]>();
  for (const point of points) {
    const minute = Math.floor(point.at / MINUTE_MS);
    groups.set(minute, [...(groups.get(minute) ?? []), point]);
  }
  return [...groups.values()];
}

/** The record with a hole wherever figures stayed away, so that a curve does not bridge it. */
export function withHoles(points: readonly LinePoint[]): LinePoint[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (before === undefined || point.at - before.at <= GAP_MS) return [point];
    return [{ at: instant(before.at + 1), roundTripMs: null, loss: null, inBps: 0, outBps: 0, reducedCount: 0 }, point];
  });
}

function worstOf(group: readonly LinePoint[]): LinePoint {
  const mean = (of: (point: LinePoint) => number) => group.reduce((sum, point) => sum + of(point), 0) / group.length;
  return {
    at: group[0]?.at ?? instant(0),
    roundTripMs: highest(group.map(({ roundTripMs }) => roundTripMs)),
    loss: highest(group.map(({ loss }) => loss)),
    inBps: mean(({ inBps }) => inBps),
    outBps: mean(({ outBps }) => outBps),
    reducedCount: Math.max(...group.map(({ reducedCount }) => reducedCount)),
  };
}

/** The highest figure; null when there is none. */
export function highest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((top, value) => Math.max(top, value));
}

function pointOfFigures({ at, roundTripMs, loss, inBps, outBps, reducedCount }: SiteLineFigures): LinePoint {
  return { at, roundTripMs, loss, inBps, outBps, reducedCount };
}

/** What the server kept may be of an older version: what is no number counts as not known. */
function pointOfRow({ at, figures }: LineRow): LinePoint {
  const number = (key: string) => {
    const value = figures[key];
    return typeof value === 'number' ? value : null;
  };
  return {
    at,
    roundTripMs: number('roundTripMs'),
    loss: number('loss'),
    inBps: number('inBps') ?? 0,
    outBps: number('outBps') ?? 0,
    reducedCount: number('reducedCount') ?? 0,
  };
}
