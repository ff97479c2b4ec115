import type { types } from 'mediasoup';
import type { HeldConsumer } from './room-device.ts';

/** Polls to wait before asking, so that an ordinary change of layer is left alone. */
const PATIENCE_POLLS = 3;
const MOST_NUDGES = 3;

/** Whether less than the wished layer flows though the producer sends it. */
export function isReduced(consumer: types.Consumer): boolean {
  if (consumer.type !== 'simulcast' || consumer.paused || consumer.producerPaused) return false;
  const sentTop = consumer.score.producerScores.findLastIndex((score) => score > 0);
  const wished = Math.min(consumer.preferredLayers?.spatialLayer ?? 0, sentTop);
  return (consumer.currentLayers?.spatialLayer ?? -1) < wished;
}

/**
 * Asks for a key frame where the wished layer stays away: a consumer whose one key frame was lost would otherwise never
 * rise. A few times only, since a line too narrow for the layer looks the same from here.
 */
export async function nudge(held: HeldConsumer): Promise<void> {
  if (!isReduced(held.consumer)) {
    held.stuckPolls = 0;
    held.nudges = 0;
    return;
  }
  held.stuckPolls += 1;
  if (held.stuckPolls < PATIENCE_POLLS || held.nudges >= MOST_NUDGES) return;
  held.stuckPolls = 0;
  held.nudges += 1;
  await held.consumer.requestKeyFrame();
}
