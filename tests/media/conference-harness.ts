import { ConferenceMedia, type ConferenceMediaOptions } from '#server/media/conference-media.ts';
import type { FloorPolicyInput } from '#server/media/floor-policy.ts';
import type { MediaPeer } from '#server/media/media-device.ts';
import type { OwnMediaRequest } from '#server/media/media-requests.ts';
import type { MediaRights } from '#server/media/media-rights.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { LineFigures, MediaBackend } from '#server/ports/media-backend.ts';
import { type MediaAnswer, type MediaMessage, type MediaRequest, mediaRequestSchema } from '#shared/protocol/index.ts';
import { keptLog } from './kept-log.ts';

export const ROOM_DEVICE: MediaRights = { sends: ['microphone', 'camera', 'screen'], hears: true, sees: true };
export const DISPLAY: MediaRights = { sends: [], hears: false, sees: true };

/** A running conference in which nobody is heard. Each site's one device is named as the site. */
export function quietConference(siteIds: readonly string[]): FloorPolicyInput {
  const deviceBySite = Object.fromEntries(siteIds.map((siteId) => [siteId, siteId]));
  return {
    hasPictures: true,
    heardSiteIds: [],
    soundDeviceBySite: deviceBySite,
    cameraDeviceBySite: deviceBySite,
    stage: { kind: 'none' },
  };
}

export type Told = {
  readonly alive: string[];
  readonly silent: { deviceId: string; silent: boolean }[];
  readonly shares: (readonly string[])[];
  readonly available: boolean[];
  lines: readonly LineFigures[];
  levels: ReadonlyMap<string, number>;
};

export type Harness = {
  readonly media: ConferenceMedia;
  readonly told: Told;
  readonly complaints: readonly string[];
  readonly rights: Map<string, MediaRights>;
  state(): FloorPolicyInput;
  /** Changes the conference and lets media follow. */
  become(change: Partial<FloorPolicyInput>): Promise<void>;
  /** A request as it would come over the wire. */
  ask(deviceId: string, request: MediaRequest): Promise<MediaAnswer>;
  /** Attaches a device; its messages arrive as they would over the wire. */
  attach(deviceId: string, onMessage: (message: MediaMessage) => void): MediaPeer;
};

/** The media of one conference with everything around it played by the test. */
export async function openHarness(options: {
  backend: MediaBackend;
  clock: Clock;
  rights: Map<string, MediaRights>;
  state: FloorPolicyInput;
}): Promise<Harness> {
  const { log, complaints } = keptLog();
  const told: Told = { alive: [], silent: [], shares: [], available: [], lines: [], levels: new Map() };
  let state = options.state;
  const media = await ConferenceMedia.open({
    ...surroundings(told),
    backend: options.backend,
    clock: options.clock,
    log,
    policyInput: () => state,
    rightsOf: (deviceId) => options.rights.get(deviceId),
  });
  return {
    media,
    told,
    complaints,
    rights: options.rights,
    state: () => state,
    async become(change) {
      state = { ...state, ...change };
      await media.notify();
    },
    ask: (deviceId, request) => media.handle(deviceId, ownRequest(request)),
    attach(deviceId, onMessage) {
      const peer = { send: (message: MediaMessage) => onMessage(JSON.parse(JSON.stringify(message))) };
      media.attach(deviceId, peer);
      return peer;
    },
  };
}

/** As it comes over the wire. */
function ownRequest(request: MediaRequest): OwnMediaRequest {
  const parsed = mediaRequestSchema.parse(request);
  if (parsed.type === 'restartDevice') throw new Error('that request is answered before it comes here');
  return parsed;
}

function surroundings(
  told: Told,
): Omit<ConferenceMediaOptions, 'backend' | 'clock' | 'log' | 'policyInput' | 'rightsOf'> {
  let drawn = 0;
  return {
    conferenceId: 'conference-1',
    ids: {
      draw() {
        drawn += 1;
        return `join-${drawn}`;
      },
    },
    onAlive: (deviceId) => told.alive.push(deviceId),
    onLevels: (levels) => {
      told.levels = levels;
    },
    onLines: (lines) => {
      told.lines = lines;
    },
    onSilentMicrophone: (deviceId, silent) => told.silent.push({ deviceId, silent }),
    onShares: (deviceIds) => told.shares.push(deviceIds),
    onAvailable: (available) => told.available.push(available),
  };
}
