import { createStore } from 'zustand/vanilla';
import type { DeviceId } from '#shared/kernel/index.ts';
import type { Reason } from './reason.ts';
import type { Store } from './store.ts';

/** One thing that this device sends. */
export type SourceFact =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  /** It is captured and offered; while `pausedByServer` nobody gets it. */
  | { readonly kind: 'on'; readonly pausedByServer: boolean }
  | { readonly kind: 'failed'; readonly reason: Reason };

/** The device's line for sound and picture. */
export type MediaLine = 'idle' | 'connecting' | 'connected' | 'interrupted';

/** A picture on offer. `frozen` keeps its last frame while the line is cut. */
export type PictureFact = 'waiting' | 'live' | 'frozen';

export type PictureSource = 'camera' | 'screen';

/** The key of a picture in `pictureByKey`. */
export type PictureKey = `${PictureSource}:${string}`;

/** The key under which the picture of a device is known. */
export function pictureKey(deviceId: DeviceId, source: PictureSource): PictureKey {
  return `${source}:${deviceId}`;
}

export type DeviceOption = { readonly deviceId: string; readonly label: string };

/** What the check of one piece of equipment says. */
export type CheckFact =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'working'; readonly deviceId: string; readonly label: string }
  | { readonly kind: 'failed'; readonly reason: Reason };

export type DeviceCheckFacts = {
  readonly cameras: readonly DeviceOption[];
  readonly microphones: readonly DeviceOption[];
  readonly speakers: readonly DeviceOption[];
  readonly camera: CheckFact;
  readonly microphone: CheckFact;
  /** Loudness of the own microphone, 0 to 1. */
  readonly level: number;
  /** Something loud enough to be a voice was heard since the check began. */
  readonly heard: boolean;
  readonly picture: { readonly width: number; readonly height: number } | null;
  readonly tonePlaying: boolean;
};

export type MediaFacts = {
  readonly line: MediaLine;
  readonly camera: SourceFact;
  readonly microphone: SourceFact;
  readonly screen: SourceFact;
  /** The browser plays no sound before somebody touched the page. */
  readonly touchNeeded: boolean;
  readonly pictureByKey: Readonly<Record<PictureKey, PictureFact>>;
  readonly check: DeviceCheckFacts;
};

export type MediaStore = Store<MediaFacts>;

const nothingChecked: DeviceCheckFacts = {
  cameras: [],
  microphones: [],
  speakers: [],
  camera: { kind: 'unknown' },
  microphone: { kind: 'unknown' },
  level: 0,
  heard: false,
  picture: null,
  tonePlaying: false,
};

/** Makes the store of what this device sends, receives and has plugged in. */
export function createMediaStore(): MediaStore {
  return createStore<MediaFacts>(() => ({
    line: 'idle',
    camera: { kind: 'off' },
    microphone: { kind: 'off' },
    screen: { kind: 'off' },
    touchNeeded: false,
    pictureByKey: {},
    check: nothingChecked,
  }));
}

/** Changes what the check of devices says. */
export function noteCheck(store: MediaStore, change: Partial<DeviceCheckFacts>): void {
  store.setState(({ check }) => ({ check: { ...check, ...change } }));
}

/** Changes what is known of one picture; null forgets it. */
export function notePicture(store: MediaStore, key: PictureKey, fact: PictureFact | null): void {
  const { [key]: before, ...others } = store.getState().pictureByKey;
  if (before === (fact ?? undefined)) return;
  store.setState({ pictureByKey: fact === null ? others : { ...others, [key]: fact } });
}
