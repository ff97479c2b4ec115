import type { PaperRecord } from '#server/collab/paper-text.ts';
import type { Moment, Span } from '#server/documents/official/minutes-input.ts';
import type { Person as Named } from '#server/documents/official/papers.ts';
import type { Speaker } from '#shared/floor/index.ts';
import { clockTimeOf, dayOfInstant, type Instant, instant, type Span as Times } from '#shared/kernel/index.ts';
import type { Person } from '#shared/roster/index.ts';

/** Somebody as papers name them. */
export function named({ name, title }: Pick<Person, 'name' | 'title'>): Named {
  return { name: name === '' ? null : name, titles: title };
}

/** A speaker by name and title; the unit stands beside them. */
export function namedSpeaker({ name, title }: Speaker): Named {
  return { name: name === '' ? null : name, titles: title };
}

export function momentOf(at: Instant): Moment {
  return { date: dayOfInstant(at), time: clockTimeOf(at) };
}

/** From the first to the last of some times; null where there is none, or where it never ended. */
export function spanOf(spans: readonly Times[]): Span | null {
  const [first] = spans;
  const to = spans.at(-1)?.to ?? null;
  return first && to !== null ? { from: clockTimeOf(first.from), to: clockTimeOf(to) } : null;
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

/** How many delegates were there, named or only counted; null where nobody reported. */
export function presentAt(record: PaperRecord, siteIds: ReadonlySet<string>): number | null {
  const named = record.delegates.filter(
    ({ siteId, attendance }) => siteIds.has(siteId) && attendance.kind === 'present',
  );
  const reports = Object.entries(record.reports).filter(([siteId]) => siteIds.has(siteId));
  if (named.length + reports.length === 0) return null;
  return named.length + reports.reduce((sum, [, report]) => sum + report.unnamedCount, 0);
}

/** "các đồng chí Viện trưởng, Phó Viện trưởng": the titles of those who were there, each once, in their order. */
export function compositionAt(record: PaperRecord, siteIds: ReadonlySet<string>): string {
  const titles = record.delegates
    .filter(({ siteId, attendance }) => siteIds.has(siteId) && attendance.kind === 'present')
    .map(({ title }) => title.trim());
  const atSite = record.people.filter(({ siteId }) => siteIds.has(siteId)).map(({ title }) => title.trim());
  const all = [...new Set(titles.length > 0 ? titles : atSite)];
  const shown = all.slice(0, TITLES_SHOWN);
  if (shown.length === 0) return 'đại biểu theo danh sách';
  const rest = all.length > shown.length ? ' và các đại biểu khác' : '';
  return `các đồng chí ${shown.join(', ')}${rest}`;
}

const TITLES_SHOWN = 8;

/** When the conference was opened and closed; a paper is drawn on a closed one, a preview on a running one. */
export function edgesOf({ openedAt, closedAt }: PaperRecord, now: Instant): { begun: Moment; ended: Moment } {
  return { begun: momentOf(openedAt ?? now), ended: momentOf(closedAt === null ? now : instant(closedAt)) };
}
