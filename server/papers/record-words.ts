import type { PaperRecord } from '#server/collab/paper-text.ts';
import { enumerated } from '#server/documents/official/document-words.ts';
import type { Moment, Span } from '#server/documents/official/minutes-input.ts';
import type { Person as Named } from '#server/documents/official/papers.ts';
import type { Speaker } from '#shared/floor/index.ts';
import {
  clockTimeOf,
  dayOfInstant,
  type Instant,
  instant,
  officialTime,
  shortDay,
  type Span as Times,
} from '#shared/kernel/index.ts';
import type { Person } from '#shared/roster/index.ts';

/** Somebody as papers name them. */
export function named({ name, title }: Pick<Person, 'name' | 'title'>): Named {
  return { name: name === '' ? null : name, titles: title };
}

/** Who chairs; the office alone where nobody was named. */
export function chairNamed({ chair }: Pick<PaperRecord, 'chair'>): Named {
  return chair ? named(chair) : { name: null, titles: 'Chủ trì' };
}

/** A speaker by name and title; the unit stands beside them. */
export function namedSpeaker({ name, title }: Speaker): Named {
  return { name: name === '' ? null : name, titles: title };
}

export function momentOf(at: Instant): Moment {
  return { date: dayOfInstant(at), time: clockTimeOf(at) };
}

/** From the first to the last of some times; null where there is none, or where it never ended. */
export function spanOf(spans: readonly Times[], { openedAt }: Pick<PaperRecord, 'openedAt'>): Span | null {
  const [first] = spans;
  const end = spans.at(-1)?.to ?? null;
  if (!first || end === null) return null;
  const days = { from: dayOfInstant(first.from), to: dayOfInstant(end) };
  const isOfFirstDay = openedAt === null || (days.from === days.to && days.to === dayOfInstant(openedAt));
  return { from: clockTimeOf(first.from), to: clockTimeOf(end), ...(isOfFirstDay ? {} : { days }) };
}

/** A time of the conference, with its day where that is not the first. */
export function timeIn({ openedAt }: Pick<PaperRecord, 'openedAt'>, at: Instant): string {
  const [first, day] = [openedAt === null ? null : dayOfInstant(openedAt), dayOfInstant(at)];
  return `${officialTime(clockTimeOf(at))}${first === null || first === day ? '' : ` ngày ${shortDay(day)}`}`;
}

/** "VKSND cấp huyện": how the sites together are called, by the label that most of them have. */
export function levelOfSites({ sites, hubSiteId }: PaperRecord): string {
  const counts = new Map<string, number>();
  for (const { siteId, levelLabel } of sites) {
    if (siteId !== hubSiteId) counts.set(levelLabel, (counts.get(levelLabel) ?? 0) + 1);
  }
  const [label = ''] = [...counts.entries()].sort((a, b) => b[1] - a[1])[0] ?? [];
  return label === '' ? 'đơn vị trực thuộc' : `VKSND ${label}`;
}

/** Sites beside the hub that took part: they were connected, or reported who attends. */
export function attendingSites({ sites, hubSiteId, connectedSiteIds, reports, delegates }: PaperRecord): SitesOfRecord {
  const others = sites.filter(({ siteId }) => siteId !== hubSiteId);
  if (connectedSiteIds === undefined) return { attending: others, away: [] };
  const here = new Set<string>([
    ...connectedSiteIds,
    ...Object.keys(reports),
    ...delegates.map(({ siteId }) => siteId),
  ]);
  return {
    attending: others.filter(({ siteId }) => here.has(siteId)),
    away: others.filter(({ siteId }) => !here.has(siteId)),
  };
}

export type SitesOfRecord = {
  readonly attending: PaperRecord['sites'];
  /** Never connected, and nobody was reported for them. */
  readonly away: PaperRecord['sites'];
};

/** Whether somebody told who attends at a site. */
export function hasReported({ reports, delegates }: PaperRecord, siteId: string): boolean {
  return siteId in reports || delegates.some((delegate) => delegate.siteId === siteId);
}

/** How many delegates were there, named or only counted; null where nobody reported. */
export function presentAt(record: PaperRecord, siteIds: ReadonlySet<string>): number | null {
  const named = record.delegates.filter(
    ({ siteId, attendance }) => siteIds.has(siteId) && attendance.kind === 'present',
  );
  const hasReport = Object.keys(record.reports).some((siteId) => siteIds.has(siteId));
  return named.length === 0 && !hasReport ? null : named.length + unnamedAt(record, siteIds);
}

/**
 * "các đồng chí Viện trưởng, Phó Viện trưởng": the titles of those who were there, each once, guests first as in the
 * annex of delegates, then in their order. What a
 * title says of its own site is left out, for it would stand there once for each site.
 * @param whenUnknown said where nobody told who attends
 */
export function compositionAt(record: PaperRecord, siteIds: ReadonlySet<string>, whenUnknown = 'các đại biểu'): string {
  const nameOf = new Map<string, string>(record.sites.map(({ siteId, name }) => [siteId, name]));
  const ownTitle = ({ title, siteId }: Pick<Person, 'title' | 'siteId'>) =>
    siteId === record.hubSiteId ? title.trim() : withoutUnit(title, nameOf.get(siteId) ?? '');
  const titles = record.delegates
    .filter(({ siteId, attendance }) => siteIds.has(siteId) && attendance.kind === 'present')
    .sort((one, other) => Number(other.standing === 'guest') - Number(one.standing === 'guest'))
    .map(ownTitle);
  const all = [...new Set(titles.length > 0 ? titles : whoActed(record, siteIds).map(ownTitle))];
  const shown = all.slice(0, TITLES_SHOWN);
  if (shown.length === 0) return unnamedAt(record, siteIds) > 0 ? 'các đại biểu' : whenUnknown;
  const areOthers = all.length > shown.length || unnamedAt(record, siteIds) > 0;
  return `các đồng chí ${enumerated(shown)}${areOthers ? ' và các đại biểu khác' : ''}`;
}

/** Nobody reported them; but who chaired, presided or keeps the minutes was there. */
function whoActed({ people, heads, chair, signer }: PaperRecord, siteIds: ReadonlySet<string>): readonly Person[] {
  const presided = heads.flatMap(({ head }) =>
    head.kind === 'mark' && head.mark.kind === 'handOver' ? [head.mark.personId] : [],
  );
  const acted = new Set([chair?.personId, ...presided, signer?.personId]);
  return people.filter(({ personId, siteId }) => siteIds.has(siteId) && acted.has(personId));
}

/** "Viện trưởng" of "Viện trưởng VKSND huyện Hậu Lộc". */
function withoutUnit(title: string, unit: string): string {
  const short = unit === '' ? title : title.replace(unit, '');
  const words = short.replace(/[\s,-]+$/u, '').trim();
  return words === '' ? title.trim() : words;
}

/** Delegates who were counted and not named. */
export function unnamedAt({ reports }: Pick<PaperRecord, 'reports'>, siteIds: ReadonlySet<string>): number {
  return Object.entries(reports)
    .filter(([siteId]) => siteIds.has(siteId))
    .reduce((sum, [, report]) => sum + report.unnamedCount, 0);
}

const TITLES_SHOWN = 8;

/** When the conference was opened and closed; a paper is drawn on a closed one, a preview on a running one. */
export function edgesOf({ openedAt, closedAt }: PaperRecord, now: Instant): { begun: Moment; ended: Moment } {
  return { begun: momentOf(openedAt ?? now), ended: momentOf(closedAt === null ? now : instant(closedAt)) };
}
