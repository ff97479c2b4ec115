import type { ReactNode } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { sendTo } from '#client/media/sound-player.ts';
import { neighbours } from '#client/slides/deck-files.ts';
import type { Box } from '#client/slides/pdf-engine-port.ts';
import type { PageOrder } from '#client/slides/pdf-pages.ts';
import type { SlideDesk } from '#client/slides/slide-desk.ts';
import { slideProblems } from '#client/slides/slide-problems.ts';
import type { FollowerFacts } from '#client/slides/video-follower.ts';
import type { FileDigest, SlideId } from '#shared/kernel/index.ts';
import type { Video } from '#shared/stage/index.ts';
import { useConferenceClient } from './client.ts';
import { useConference, useOwnDevice } from './conference.tsx';
import { usePreferences } from './preferences.ts';
import type { Outcome, Reason } from './reason.ts';

export type { Box } from '#client/slides/pdf-engine-port.ts';
export type { FollowerFacts, Readiness } from '#client/slides/video-follower.ts';

export type PdfPageViewProps = {
  readonly digest: FileDigest;
  /** From 1. */
  readonly page: number;
  /** The room for the page in pixels of the screen; null before it was measured. */
  readonly box: Box | null;
  /** What the page is, for those who do not see it; its own text follows. */
  readonly label: string;
  /** Stands there while the first page is drawn. */
  readonly waiting?: ReactNode;
  /** Says why a page cannot be shown. */
  readonly problem?: (reason: Reason) => ReactNode;
};

type PageFact = { readonly kind: 'waiting' | 'shown' } | { readonly kind: 'failed'; readonly reason: Reason };

const filling = { position: 'absolute', inset: 0, width: '100%', height: '100%' } as const;
const AGAIN_AFTER_MS = 3_000;

/** One page of a PDF, drawn for the room that it has. The page before stays until this one is ready. */
export function PdfPageView({ digest, page, box, label, waiting, problem }: PdfPageViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const fact = usePage(canvas, { digest, page, box });
  const lines = usePageText({ digest, page, isShown: fact.kind === 'shown' });
  return (
    <>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        data-page-state={fact.kind}
        style={{ ...filling, objectFit: 'contain', visibility: fact.kind === 'failed' ? 'hidden' : 'visible' }}
      />
      {fact.kind === 'waiting' && waiting}
      {fact.kind === 'failed' && problem?.(fact.reason)}
      <div className="dc-hidden">
        {/* Lines of a page have no identity but their place. */}
        {lines.map((line, index) => (
          <p key={`${index.toString()} ${line}`}>{line}</p>
        ))}
      </div>
    </>
  );
}

type Wanted = { readonly digest: FileDigest; readonly page: number; readonly box: Box | null };

function usePage(canvas: React.RefObject<HTMLCanvasElement | null>, { digest, page, box }: Wanted): PageFact {
  const { slideDesk } = useConferenceClient();
  const [fact, setFact] = useState<PageFact>({ kind: 'waiting' });
  const width = box?.width ?? 0;
  const height = box?.height ?? 0;
  useLayoutEffect(() => {
    const element = canvas.current;
    if (element === null || width === 0 || height === 0) return undefined;
    const controller = new AbortController();
    const order = { digest, page, box: { width, height } };
    void turnTo({ element, order, desk: slideDesk, signal: controller.signal, onFact: setFact });
    return () => controller.abort();
  }, [canvas, slideDesk, digest, page, width, height]);
  return fact;
}

type Turning = {
  readonly element: HTMLCanvasElement;
  readonly order: PageOrder;
  readonly desk: SlideDesk;
  readonly signal: AbortSignal;
  readonly onFact: (fact: PageFact) => void;
};

async function turnTo(turning: Turning): Promise<void> {
  const { order, desk, signal, onFact } = turning;
  const begunAt = performance.now();
  const ready = desk.pages.ready(order);
  if (ready !== null) return paint(turning, { page: ready, how: 'ready', begunAt });
  const outcome = await desk.pages.show(order, signal);
  if (outcome === null || signal.aborted) return;
  if (outcome.ok) return paint(turning, { page: outcome.value, how: 'drawn', begunAt });
  onFact({ kind: 'failed', reason: outcome.reason });
  if (outcome.reason !== slideProblems.away) return;
  const again = setTimeout(() => void turnTo(turning), AGAIN_AFTER_MS);
  signal.addEventListener('abort', () => clearTimeout(again), { once: true });
}

type Drawn = { readonly page: ImageBitmap; readonly how: 'ready' | 'drawn'; readonly begunAt: number };

function paint({ element, order, onFact }: Turning, { page, how, begunAt }: Drawn): void {
  if (element.width !== page.width) element.width = page.width;
  if (element.height !== page.height) element.height = page.height;
  element.getContext('2d', { alpha: false })?.drawImage(page, 0, 0);
  // for whoever measures
  Object.assign(element.dataset, { page: order.page, turn: how, turnMs: (performance.now() - begunAt).toFixed(1) });
  onFact({ kind: 'shown' });
}

function usePageText({ digest, page, isShown }: Omit<Wanted, 'box'> & { readonly isShown: boolean }) {
  const { slideDesk } = useConferenceClient();
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    setLines([]);
    if (!isShown) return undefined;
    let isOver = false;
    void slideDesk.pages.text({ digest, page }).then((text) => {
      if (!isOver) setLines(text);
    });
    return () => {
      isOver = true;
    };
  }, [slideDesk, digest, page, isShown]);
  return lines;
}

/** Where a file of the deck is read from; null until that is known, which takes no time to speak of. */
export function useSlideFile(digest: FileDigest): string | null {
  const { slideDesk } = useConferenceClient();
  const [found, setFound] = useState<{ readonly digest: FileDigest; readonly url: string } | null>(null);
  useEffect(() => {
    let isOver = false;
    void slideDesk.url(digest).then((url) => {
      if (!isOver) setFound({ digest, url });
    });
    return () => {
      isOver = true;
    };
  }, [slideDesk, digest]);
  return found?.digest === digest ? found.url : null;
}

/**
 * Makes ready what comes next and what came before, in the room that this slide has, and tells whether it is. Null:
 * nothing to make ready.
 */
export function useReadyTurns(
  shown: { readonly slideId: SlideId; readonly page: number; readonly box: Box } | null,
): boolean {
  const { slideDesk } = useConferenceClient();
  const deck = useConference(({ stage }) => stage.deck);
  const [isReady, setReady] = useState(false);
  const { slideId = null, page = 1, box = null } = shown ?? {};
  const width = box?.width ?? 0;
  const height = box?.height ?? 0;
  useEffect(() => {
    setReady(false);
    if (slideId === null || width === 0 || height === 0) return undefined;
    let isOver = false;
    void slideDesk.prepare(neighbours(deck, slideId, page), { width, height }).then((made) => {
      if (!isOver) setReady(made);
    });
    return () => {
      isOver = true;
    };
  }, [slideDesk, deck, slideId, page, width, height]);
  return isReady;
}

export type SlideVideoProps = {
  readonly slideId: SlideId;
  readonly digest: FileDigest;
  readonly durationMs: number;
  readonly label: string;
  /** Told of every change: whether it can play, and how far it is from the server's clock. */
  readonly onFacts?: (facts: FollowerFacts) => void;
  /** What stands over the picture: why it does not play, or the touch that lets its sound play. */
  readonly over?: (state: VideoFacts & { readonly unlock: () => void }) => ReactNode;
};

export type VideoFacts = Omit<FollowerFacts, 'offsetMs'>;

const atFirst: VideoFacts = { readiness: 'loading', touchNeeded: false, problem: null };

/** A video of the deck, in step with everybody's. Only the device that has its site's sound is heard. */
export function SlideVideo({ slideId, digest, durationMs, label, onFacts, over }: SlideVideoProps) {
  const url = useSlideFile(digest);
  const element = useRef<HTMLVideoElement>(null);
  const { facts, unlock } = useFollowing(element, { slideId, durationMs, url }, onFacts);
  return (
    <>
      <video
        ref={element}
        {...(url === null ? {} : { src: url })}
        muted
        playsInline
        disablePictureInPicture
        preload="auto"
        aria-label={label}
        data-readiness={facts.readiness}
        style={{ ...filling, objectFit: 'contain' }}
      />
      {over?.({ ...facts, unlock })}
    </>
  );
}

type Following = { readonly slideId: SlideId; readonly durationMs: number; readonly url: string | null };

function useFollowing(
  element: React.RefObject<HTMLVideoElement | null>,
  { slideId, durationMs, url }: Following,
  onFacts?: (facts: FollowerFacts) => void,
): { readonly facts: VideoFacts; readonly unlock: () => void } {
  const { slideDesk } = useConferenceClient();
  const { speakerId } = usePreferences();
  const [facts, setFacts] = useState<VideoFacts>(atFirst);
  const video = useVideoOf(slideId);
  const hasSound = useHasSound();
  const follower = useRef<ReturnType<SlideDesk['followVideo']> | null>(null);
  const told = useRef(onFacts);
  told.current = onFacts;
  useEffect(() => {
    const player = element.current;
    if (player === null || url === null) return undefined;
    const made = slideDesk.followVideo(player, ({ offsetMs, ...rest }) => {
      // straight to the element: an offset that changes five times a second is nothing to render for
      player.dataset['offsetMs'] = offsetMs?.toString() ?? '';
      told.current?.({ ...rest, offsetMs });
      setFacts((before) => (isSameFacts(before, rest) ? before : rest));
    });
    follower.current = made;
    return () => {
      follower.current = null;
      made.close();
    };
  }, [slideDesk, element, url]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new follower has to be told as well
  useEffect(() => follower.current?.follow({ video, durationMs, hasSound }), [video, durationMs, hasSound, url]);
  useEffect(() => {
    if (element.current !== null && hasSound) void sendTo(element.current, speakerId);
  }, [element, hasSound, speakerId]);
  const unlock = useCallback(() => follower.current?.unlock(), []);
  return { facts, unlock };
}

function isSameFacts(a: VideoFacts, b: VideoFacts): boolean {
  return a.readiness === b.readiness && a.touchNeeded === b.touchNeeded && a.problem === b.problem;
}

function useVideoOf(slideId: SlideId): Video | null {
  return useConference(({ stage: { show } }) => (show.video?.slideId === slideId ? show.video : null));
}

/** Whether this device is the one that is heard at its site. */
function useHasSound(): boolean {
  const own = useOwnDevice();
  const soundDevice = useConference(({ roster }) => (own === null ? null : roster.soundDeviceBySite[own.siteId]));
  return own !== null && soundDevice === own.deviceId;
}

/** How many pages a PDF has that is about to be uploaded; why it cannot be shown, where it cannot. */
export async function countPages(file: Blob): Promise<Outcome<number>> {
  const [{ pdfEngine }, pages] = await Promise.all([
    import('#client/slides/pdf-engine.ts'),
    import('#client/slides/page-count.ts'),
  ]);
  return pages.countPages(file, pdfEngine);
}

/** What a slide's looks need from outside, for `SlideView`. */
export const slideParts = {
  Pdf: PdfPageView,
  Video: SlideVideo,
  useFile: useSlideFile,
  useReadyTurns,
} as const;
