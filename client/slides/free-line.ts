import type { LineOfSite } from '#client/stores/live-store.ts';
import type { MediaFacts } from '#client/stores/media-store.ts';
import type { DeviceId, Instant } from '#shared/kernel/index.ts';
import { isWeak } from '#shared/protocol/index.ts';

export type OwnLine = {
  readonly media: Pick<MediaFacts, 'line' | 'pictureByKey'>;
  /** What is known of the lines of the own site's devices; null where nothing is. */
  readonly figures: Pick<LineOfSite, 'history'> | null;
  readonly deviceId: DeviceId | null;
  readonly now: Instant;
};

/** So long must a line have been good: files that begin at once when it recovers would only weaken it again. */
const GOOD_FOR_MS = 10_000;

/** Whether the line has room for files that nobody looks at yet: sound and picture come first. */
export function isLineFree({ media, figures, deviceId, now }: OwnLine): boolean {
  if (media.line === 'interrupted' || Object.values(media.pictureByKey).includes('frozen')) return false;
  const recent = figures?.history.filter((each) => each.deviceId === deviceId && now - each.at < GOOD_FOR_MS) ?? [];
  return !recent.some(isWeak);
}
