import type { Instant, SiteId } from '#shared/kernel/index.ts';
import { spentMs } from '#shared/kernel/index.ts';
import type { Roster } from '#shared/roster/index.ts';
import type { Floor, Speaker, Speech, SpeechKind } from './state.ts';

/** For whom somebody speaks: `key` tells units apart, `name` is for people. */
export type SpeakingUnit = { readonly key: string; readonly name: string };

/**
 * The unit of a site, or the organisation of its guest. At the hub, where departments and guests sit together, also
 * what the chair's side wrote; elsewhere what was written does not count, since one unit is written in many ways.
 */
export function unitOfSpeaker(roster: Roster, siteId: SiteId, speaker: Speaker): SpeakingUnit {
  const site = roster.siteById[siteId];
  const delegate = speaker.delegateId === null ? undefined : roster.delegateById[speaker.delegateId];
  const organisation = delegate?.standing === 'guest' ? delegate.organisation : null;
  if (organisation) return ofOrganisation(siteId, organisation);
  return site === undefined ? { key: siteId, name: speaker.unit } : { key: siteId, name: site.name };
}

/** The unit for which a request or a speech stands, as opinions are counted. */
export function unitOf(roster: Roster, { siteId, speaker }: Pick<Speech, 'siteId' | 'speaker'>): SpeakingUnit {
  const unit = unitOfSpeaker(roster, siteId, speaker);
  const site = roster.siteById[siteId];
  const isOther = site !== undefined && ![site.name, site.shortName].some((name) => isSame(name, speaker.unit));
  const isWritten = siteId === roster.hubSiteId && unit.key === siteId && isOther;
  return isWritten ? ofOrganisation(siteId, speaker.unit) : unit;
}

function ofOrganisation(siteId: SiteId, name: string): SpeakingUnit {
  return { key: `${siteId}/${folded(name)}`, name };
}

function isSame(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(name: string): string {
  return name.replace(/\s+/g, ' ').toLocaleLowerCase('vi');
}

export type OpinionCounts = {
  readonly total: number;
  readonly byKind: Readonly<Partial<Record<SpeechKind, number>>>;
  /** By the keys of `unitOf`. */
  readonly byUnit: Readonly<Record<string, number>>;
  readonly byItem: Readonly<Record<string, number>>;
  /** Time spoken in all of them. */
  readonly spentMs: number;
};

type Spoken = { readonly floor: Floor; readonly roster: Roster };

/** Counts *ý kiến*: every speech but the presentations of the agenda. */
export function opinionCounts({ floor, roster }: Spoken, now: Instant): OpinionCounts {
  const counted = floor.speechOrder
    .map((speechId) => floor.speechById[speechId])
    .filter((speech) => speech !== undefined)
    .filter((speech) => speech.kind !== 'presentation');
  return {
    total: counted.length,
    byKind: countBy(counted, (speech) => speech.kind),
    byUnit: countBy(counted, (speech) => unitOf(roster, speech).key),
    byItem: countBy(counted, (speech) => speech.itemId ?? ''),
    spentMs: counted.reduce((sum, speech) => sum + spentMs(speech.spans, now), 0),
  };
}

function countBy<K extends string>(speeches: readonly Speech[], key: (speech: Speech) => K): Record<K, number> {
  const counts = new Map<K, number>();
  for (const speech of speeches) counts.set(key(speech), (counts.get(key(speech)) ?? 0) + 1);
  return Object.fromEntries(counts) as Record<K, number>; // absent keys read as undefined under noUncheckedIndexedAccess
}
