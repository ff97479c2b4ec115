import { useCallback } from 'react';
import type { MediaFacts, PictureFact, PictureSource } from '#client/stores/media-store.ts';
import { pictureKey } from '#client/stores/media-store.ts';
import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import { stageSite } from '#shared/conference/index.ts';
import type { DeviceId, SiteId } from '#shared/kernel/index.ts';
import { cameraDeviceOf } from '#shared/roster/index.ts';
import type { CommandOutcome, MediaDesk } from './client.ts';
import { useConferenceClient } from './client.ts';
import { useConference, useOwnDevice } from './conference.tsx';
import { useFacts } from './use-facts.ts';

export type { MediaFacts, MediaLine, PictureFact, PictureSource, SourceFact } from '#client/stores/media-store.ts';

type JoinDevice = Extract<PersonCommand, { type: 'roster/joinDevice' }>;

export type Room = {
  /**
   * Enters this device into the conference. Refused with `roster/soundTaken` when another device has the site's sound:
   * offer *Chuyển sang máy này* and enter again with `takesSoundFrom`.
   */
  enter(device: Omit<JoinDevice, 'type'>): Promise<CommandOutcome>;
  /** Takes this device out of the conference. Nothing happens when it is not in it. */
  leave(): Promise<CommandOutcome | null>;
};

/** What this device sends and how its line is. */
export function useMedia(): Omit<MediaFacts, 'check' | 'pictureByKey'> {
  return useFacts(useConferenceClient().media, ({ line, camera, microphone, screen, touchNeeded }) => ({
    line,
    camera,
    microphone,
    screen,
    touchNeeded,
  }));
}

/** What a person can do about sound and picture. Camera and microphone follow the abilities of this device by themselves. */
export function useMediaActions(): Pick<MediaDesk, 'shareScreen' | 'stopSharing' | 'restart' | 'unlockSound'> {
  return useConferenceClient().mediaDesk;
}

/** How a picture of a device is doing; `none` when it is not on offer. */
export function usePicture(deviceId: DeviceId | null, source: PictureSource): PictureFact | 'none' {
  return useFacts(useConferenceClient().media, ({ pictureByKey }) =>
    deviceId === null ? 'none' : (pictureByKey[pictureKey(deviceId, source)] ?? 'none'),
  );
}

/** The device that sends the picture of a site; null when there is none here. */
export function useCameraOf(siteId: SiteId | null): DeviceId | null {
  return useConference((state) => (siteId === null ? null : cameraDeviceOf(state.roster, siteId)));
}

export type StagePicture = {
  readonly siteId: SiteId | null;
  readonly deviceId: DeviceId;
  readonly source: PictureSource;
};

/** The picture that the stage holds now; null when there is none. */
export function useStagePicture(): StagePicture | null {
  return useConference(stagePicture);
}

/** Entering and leaving as a device of a site. */
export function useRoom(): Room {
  const client = useConferenceClient();
  const deviceId = useOwnDevice()?.deviceId ?? null;
  const enter = useCallback<Room['enter']>((device) => client.run({ type: 'roster/joinDevice', ...device }), [client]);
  const leave = useCallback<Room['leave']>(
    async () => (deviceId === null ? null : client.run({ type: 'roster/leaveDevice', deviceId })),
    [client, deviceId],
  );
  return { enter, leave };
}

/** Whether the conference knows this device already: it returns by itself and needs no check. */
export function useReturning(): boolean {
  return useOwnDevice() !== null;
}

function stagePicture(state: ConferenceState): StagePicture | null {
  const { source } = state.stage;
  if (source.kind === 'share') {
    const siteId = state.roster.deviceById[source.deviceId]?.siteId ?? null;
    return { siteId, deviceId: source.deviceId, source: 'screen' };
  }
  const siteId = stageSite(state);
  const deviceId = siteId === null ? null : cameraDeviceOf(state.roster, siteId);
  return deviceId === null ? null : { siteId, deviceId, source: 'camera' };
}
