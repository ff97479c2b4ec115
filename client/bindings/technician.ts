import { useEffect, useState } from 'react';
import type { LiveFacts } from '#client/stores/live-store.ts';
import type { PictureFact } from '#client/stores/media-store.ts';
import type { DeviceId, SiteId } from '#shared/kernel/index.ts';
import { useConferenceClient } from './client.ts';
import type { Outcome } from './reason.ts';
import { useFacts } from './use-facts.ts';

/** Loudness from which a sound counts as a voice, as in the check of devices. */
const VOICE_LEVEL = 0.25;

/** A way to have another device drop its media and join anew. Refused for anyone but the technician. */
export function useRestartDevice(): (deviceId: DeviceId) => Promise<Outcome<null>> {
  return useConferenceClient().mediaDesk.restartDevice;
}

/** Sites that were heard at least once since this page looks. */
export function useHeardSoFar(): ReadonlySet<SiteId> {
  const { live } = useConferenceClient();
  const [heard, setHeard] = useState<ReadonlySet<SiteId>>(new Set());
  useEffect(() => {
    const note = (facts: LiveFacts) => setHeard((before) => withVoices(before, facts));
    note(live.getState());
    return live.subscribe(note);
  }, [live]);
  return heard;
}

/** The same set when there is nobody new: levels come many times a second, newcomers seldom. */
function withVoices(before: ReadonlySet<SiteId>, { levelBySite }: LiveFacts): ReadonlySet<SiteId> {
  const levels = Object.entries(levelBySite) as [SiteId, number][]; // the keys of a record by site are ids of sites
  const fresh = levels.filter(([siteId, level]) => level >= VOICE_LEVEL && !before.has(siteId));
  return fresh.length === 0 ? before : new Set([...before, ...fresh.map(([siteId]) => siteId)]);
}

/** How the camera pictures of devices are doing here, by device; null while this browser receives no media. */
export function useCameraPictures(): Readonly<Record<string, PictureFact>> | null {
  const { media } = useConferenceClient();
  const pictureByKey = useFacts(media, (facts) => (facts.line === 'connected' ? facts.pictureByKey : null));
  if (pictureByKey === null) return null;
  const cameras = Object.entries(pictureByKey).filter(([key]) => key.startsWith('camera:'));
  return Object.fromEntries(cameras.map(([key, fact]) => [key.slice('camera:'.length), fact]));
}
