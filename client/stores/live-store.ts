import { createStore } from 'zustand/vanilla';
import type { Instant, SiteId } from '#shared/kernel/index.ts';
import type {
  FilesAhead,
  FilesAheadMessage,
  LevelsMessage,
  LinesMessage,
  Pointer,
  SiteLineFigures,
  VideoStepsMessage,
} from '#shared/protocol/index.ts';
import type { VideoStep } from '#shared/stage/index.ts';
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
  /** How many files of the deck are at this browser; null before it looked. */
  readonly filesHere: FilesAhead | null;
  /** How far the sites are with the files of the deck, for those who may know. */
  readonly filesAhead: FilesAheadMessage['bySite'];
  /** How this browser stands with the video that is shown; null where it shows none. */
  readonly videoHere: VideoStep | null;
  /** How the sites stand with it, for those who may know. */
  readonly videoSteps: VideoStepsMessage['bySite'];
  /** Where the holder of the slides points, or pointed last; null for nowhere. */
  readonly pointed: Pointed | null;
};

/** A laser pointer with the moment at which it was heard of, by the server's clock. */
export type Pointed = Pointer & { readonly receivedAt: Instant };

export type LiveStore = Store<LiveFacts>;

/** Of each device; at one figure every two seconds: two minutes. */
export const MOST_FIGURES = 60;

/** Makes the store of figures of the moment. */
export function createLiveStore(): LiveStore {
  return createStore<LiveFacts>(() => ({
    levelBySite: {},
    silentSites: [],
    lineBySite: {},
    filesHere: null,
    filesAhead: [],
    videoHere: null,
    videoSteps: [],
    pointed: null,
  }));
}

/** Takes in the loudness of all microphones that are open; those not named are silent. */
export function noteLevels(store: LiveStore, { levels }: LevelsMessage): void {
  store.setState({ levelBySite: Object.fromEntries(levels.map(({ siteId, level }) => [siteId, level])) });
}

/** Takes in where the holder of the slides points. */
export function notePointer(store: LiveStore, pointed: Pointed): void {
  store.setState({ pointed: pointed.at === null ? null : pointed });
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
