import type { MediaPlace } from '#client/media/conference-media.ts';
import { ownDeviceIn } from '#client/stores/own-device.ts';
import type { Picture } from '#client/stores/replica-store.ts';

const none: MediaPlace = { hasPlace: false, camera: false, microphone: false };

/** What the conference has for this device: the server's rule, so that nobody is asked for a camera in vain. */
export function mediaPlaceIn(picture: Picture | null): MediaPlace {
  const device = picture === null ? null : ownDeviceIn(picture);
  if (picture === null || device === null || !hasMedia(picture)) return none;
  const { abilities } = device;
  const sends = !picture.standing.roles.every((role) => role === 'observer');
  return { hasPlace: true, camera: sends && abilities.camera, microphone: sends && abilities.sound };
}

/** Media are there from the moment devices may enter until the conference is closed. */
function hasMedia({ state }: Picture): boolean {
  const { kind } = state.phase;
  return kind === 'ready' || kind === 'running' || kind === 'break';
}
