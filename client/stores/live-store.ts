import { createStore } from 'zustand/vanilla';
import type { SiteId } from '#shared/kernel/index.ts';
import type { LevelsMessage, LinesMessage, SiteLineFigures } from '#shared/protocol/index.ts';
import type { Store } from './store.ts';

/** The line of one site: its newest figures and those before, oldest first, of all its devices. */
export type LineOfSite = {
  readonly siteId: SiteId;
  readonly latest: SiteLineFigures;
  readonly history: readonly SiteLineFigures[];
};

/** Figures of the moment, which are no events: nothing of it outlives the page. */
export type LiveFacts = {
  /** Loudness of open microphones, 0 to 1. */
  readonly levelBySite: Readonly<Record<SiteId, number>>;
  /** Sites whose microphone is open while nothing is heard from it. */
  readonly silentSites: readonly SiteId[];
  readonly lineBySite: Readonly<Record<SiteId, LineOfSite>>;
};

export type LiveStore = Store<LiveFacts>;

/** Of each device; at one figure every two seconds: two minutes. */
export const MOST_FIGURES = 60;

/** Makes the store of figures of the moment. */
export function createLiveStore(): LiveStore {
  return createStore<LiveFacts>(() => ({ levelBySite: {}, silentSites: [], lineBySite: {} }));
}

/** Takes in the loudness of all microphones that are open; those not named are silent. */
export function noteLevels(store: LiveStore, { levels }: LevelsMessage): void {
  store.setState({ levelBySite: Object.fromEntries(levels.map(({ siteId, level }) => [siteId, level])) });
}

/** Takes in figures of lines. Sites not named keep theirs: who left stays listed. */
export function noteLines(store: LiveStore, { lines }: LinesMessage): void {
  store.setState(({ lineBySite }) => ({ lineBySite: lines.reduce(withFigures, lineBySite) }));
}

/** A site may have several devices: each keeps its own past. */
function withFigures(before: LiveFacts['lineBySite'], figures: SiteLineFigures): LiveFacts['lineBySite'] {
  const { siteId, deviceId } = figures;
  const history = [...(before[siteId]?.history ?? []), figures];
  const ofDevice = history.filter((each) => each.deviceId === deviceId);
  const oldest = ofDevice.length > MOST_FIGURES ? ofDevice[0] : undefined;
  return { ...before, [siteId]: { siteId, latest: figures, history: history.filter((each) => each !== oldest) } };
}
