import type { MediaSource } from '#shared/protocol/index.ts';

/** One layer of what a camera sends. */
export type Layer = {
  readonly rid: string;
  readonly scaleResolutionDownBy: number;
  readonly maxBitrate: number;
  readonly maxFramerate: number;
};

const FULL_HEIGHT = 720;
const LOW = { rid: 'r0', maxBitrate: 120_000, maxFramerate: 15 };
const MIDDLE = { rid: 'r1', maxBitrate: 400_000, maxFramerate: 25 };
const FULL = { rid: 'r2', maxBitrate: 1_400_000, maxFramerate: 25 };

/**
 * Layers of a camera's picture: 180, 360 and 720 lines, for tiles, small stages and large ones. A camera that gives less
 * than 720 lines sends the same layers, each that much smaller.
 */
export function cameraLayers(): Layer[] {
  return [
    { ...LOW, scaleResolutionDownBy: 4 },
    { ...MIDDLE, scaleResolutionDownBy: 2 },
    { ...FULL, scaleResolutionDownBy: 1 },
  ];
}

/** A shared screen is text: one layer, sharp rather than smooth. */
export function screenLayers(): Omit<Layer, 'rid'>[] {
  return [{ scaleResolutionDownBy: 1, maxBitrate: 2_500_000, maxFramerate: 10 }];
}

/** What a browser is asked for, by source. A device that is not there is replaced by the browser's own choice. */
export function constraintsOf(source: Exclude<MediaSource, 'screen'>, deviceId: string | null): MediaTrackConstraints {
  const chosen = deviceId === null ? {} : { deviceId: { ideal: deviceId } };
  if (source === 'microphone') {
    return { ...chosen, echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 };
  }
  return { ...chosen, width: { ideal: 1_280 }, height: { ideal: FULL_HEIGHT }, frameRate: { ideal: 25, max: 30 } };
}
