import { useCallback, useEffect, useRef, useState } from 'react';
import { filesInOrder } from '#client/slides/deck-files.ts';
import type { PointerHand } from '#client/slides/pointer-hand.ts';
import { POINTS_FOR_MS } from '#client/slides/pointer-hand.ts';
import type { SiteId, SlideId } from '#shared/kernel/index.ts';
import type { FilesAhead, FilesAheadMessage, Pointer } from '#shared/protocol/index.ts';
import type { VideoStanding } from '#shared/stage/index.ts';
import { videoStanding } from '#shared/stage/index.ts';
import { useConferenceClient } from './client.ts';
import { useConference } from './conference.tsx';
import { useFacts } from './use-facts.ts';

/** Fetches the files of the deck before they are shown, and tells the server. Gives how far it is; null before it looked. */
export function useFilesAhead(): FilesAhead | null {
  const { slideDesk, live } = useConferenceClient();
  const digests = useConference(({ stage }) => filesInOrder(stage.deck, stage.show.slideId));
  useEffect(() => void slideDesk.loadAhead(digests), [slideDesk, digests]);
  return useFacts(live, ({ filesHere }) => filesHere);
}

/** How far the sites are with the files of the deck; chair, presiding person, secretary and reporter are told. */
export function useFilesAheadBySite(): FilesAheadMessage['bySite'] {
  return useFacts(useConferenceClient().live, ({ filesAhead }) => filesAhead);
}

/** How many sites have all files here, of how many that are to have them: "đã tải 25/27". */
export function useSitesWithFiles(siteIds: readonly SiteId[]): { readonly loaded: number; readonly total: number } {
  const bySite = useFilesAheadBySite();
  const whole = bySite.filter(
    ({ siteId, loadedCount, totalCount }) => siteIds.includes(siteId) && loadedCount === totalCount,
  );
  return { loaded: whole.length, total: siteIds.length };
}

/** How the sites stand with the video on this slide; chair, presiding person, secretary and reporter are told. */
export function useVideoStanding(slideId: SlideId, siteIds: readonly SiteId[]): VideoStanding {
  const steps = useFacts(useConferenceClient().live, ({ videoSteps }) => videoSteps);
  return videoStanding(
    steps.filter(({ siteId }) => siteIds.includes(siteId)),
    slideId,
  );
}

/** Where the holder of the slides points on this slide, in shares of its box; null for nowhere. */
export function usePointed(slideId: SlideId): Pointer['at'] {
  const { live, now } = useConferenceClient();
  const pointed = useFacts(live, (facts) => facts.pointed);
  const [faded, setFaded] = useState<typeof pointed>(null);
  useEffect(() => {
    if (pointed === null) return undefined;
    const timer = setTimeout(() => setFaded(pointed), POINTS_FOR_MS - (now() - pointed.receivedAt));
    return () => clearTimeout(timer);
  }, [pointed, now]);
  return pointed !== null && pointed !== faded && pointed.slideId === slideId ? pointed.at : null;
}

/** Shows everybody where one points on this slide; null takes the pointer away. Whoever does not hold the slides is not heard. */
export function usePointing(slideId: SlideId): (at: Pointer['at']) => void {
  const client = useConferenceClient();
  const hand = useRef<PointerHand | null>(null);
  useEffect(() => {
    const made = client.slideDesk.takePointer((at) => client.tell('pointer', { slideId, at }));
    hand.current = made;
    return () => {
      hand.current = null;
      made.close();
    };
  }, [client, slideId]);
  return useCallback((at) => hand.current?.point(at), []);
}
