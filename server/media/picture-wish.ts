import type { ConsumerWish, MediaSource } from '#server/ports/media-backend.ts';

/** Up to these heights on screen, in device pixels, the lower layer is as sharp as anyone can see. */
const LOW_HEIGHT = 270;
const MIDDLE_HEIGHT = 540;

/**
 * What the server lets flow of a picture that a client asked for: the stage as large as it is shown, everything else in
 * its lowest layer, and nothing of what is not on screen.
 */
export function pictureWish(options: {
  source: MediaSource;
  visible: boolean;
  height: number;
  onStage: boolean;
}): ConsumerWish {
  const { source, visible, height, onStage } = options;
  if (!visible || height === 0) return { paused: true, spatialLayer: null };
  if (onStage) return { paused: false, spatialLayer: stageLayer(height) };
  return source === 'screen' ? { paused: true, spatialLayer: null } : { paused: false, spatialLayer: 0 };
}

function stageLayer(height: number): number {
  if (height <= LOW_HEIGHT) return 0;
  return height <= MIDDLE_HEIGHT ? 1 : 2;
}
