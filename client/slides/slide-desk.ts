import type { ConferenceId, FileDigest, Instant } from '#shared/kernel/index.ts';
import type { VideoStep } from '#shared/stage/index.ts';
import type { Turn } from './deck-files.ts';
import type { FileShelf, KeptFile } from './file-shelf.ts';
import type { AheadFile, AheadProgress } from './files-ahead.ts';
import { FilesAhead, fetchPart } from './files-ahead.ts';
import type { Box, LoadPdfEngine, PdfSource } from './pdf-engine-port.ts';
import type { PageOrder } from './pdf-pages.ts';
import { PdfPages } from './pdf-pages.ts';
import type { PointedAt } from './pointer-hand.ts';
import { PointerHand } from './pointer-hand.ts';
import { StepTeller } from './step-teller.ts';
import type { FollowerFacts, Player, VideoPlan } from './video-follower.ts';
import { VideoFollower } from './video-follower.ts';

export type SlideDeskParts = {
  readonly conferenceId: ConferenceId;
  /** Whether this page came by a display link. */
  readonly asDisplay: boolean;
  readonly loadEngine: LoadPdfEngine<ImageBitmap>;
  readonly openShelf: () => Promise<FileShelf>;
  /** All files of the conference; null while the server is away. */
  readonly listFiles: () => Promise<readonly KeptFile[] | null>;
  /** Now, by the server's clock. */
  readonly now: () => Instant;
  /** Whether the line is free for files that nobody looks at yet. */
  readonly mayLoadAhead: () => boolean;
  readonly onAhead: (progress: AheadProgress) => void;
  /** How the player here stands with the video that is shown; null where none is. */
  readonly onVideoStep: (step: VideoStep | null) => void;
};

export type FollowedVideo = Pick<VideoFollower, 'follow' | 'unlock' | 'close'>;

/** Bytes a second that files may come ahead at: less than a line of 10 Mbit/s has beside its pictures. */
const AHEAD_BYTES_PER_SECOND = 1_000_000;
const LIST_AGAIN_MS = 5_000;

/** Everything of slides in one conference at this browser: files, pages, players. */
export class SlideDesk {
  readonly pages: PdfPages;
  readonly #parts: SlideDeskParts;
  readonly #shelf: Promise<FileShelf>;
  readonly #followers = new Set<VideoFollower>();
  readonly #fileByDigest = new Map<FileDigest, KeptFile>();
  readonly #keptUrlByDigest = new Map<FileDigest, string>();
  readonly #steps: StepTeller;
  #ahead: FilesAhead | null = null;
  #wanted: readonly FileDigest[] = [];
  #isClosed = false;

  constructor(parts: SlideDeskParts) {
    this.#parts = parts;
    this.#shelf = parts.openShelf();
    this.#steps = new StepTeller(parts.onVideoStep);
    this.pages = new PdfPages({ loadEngine: parts.loadEngine, sourceOf: (digest) => this.#sourceOf(digest) });
  }

  /** Where a file is read from at the server. */
  serverUrl(digest: FileDigest): string {
    const { conferenceId, asDisplay } = this.#parts;
    return `/api/conferences/${conferenceId}/files/${digest}${asDisplay ? '?as=display' : ''}`;
  }

  /** Where a picture or a video is read from: from this browser when it is here, else from the server. */
  async url(digest: FileDigest): Promise<string> {
    const known = this.#keptUrlByDigest.get(digest);
    if (known !== undefined) return known;
    const blob = await this.#kept(digest);
    if (blob === null || this.#isClosed) return this.serverUrl(digest);
    const made = this.#keptUrlByDigest.get(digest) ?? URL.createObjectURL(blob);
    this.#keptUrlByDigest.set(digest, made);
    return made;
  }

  /** Keeps a player in step with the conference until it is closed. */
  readonly followVideo = (player: Player, onFacts: (facts: FollowerFacts) => void): FollowedVideo => {
    let video: VideoPlan['video'] = null;
    const follower = new VideoFollower({
      player,
      now: this.#parts.now,
      hasTouched,
      onFacts: (facts) => {
        onFacts(facts);
        this.#steps.note(stepOf(video, facts));
      },
    });
    this.#followers.add(follower);
    return {
      follow: (plan: VideoPlan) => {
        video = plan.video;
        follower.follow(plan);
      },
      unlock: () => follower.unlock(),
      close: () => {
        this.#followers.delete(follower);
        this.#steps.note(null);
        follower.close();
      },
    };
  };

  /** A hand that points on a slide; whoever takes it closes it. */
  takePointer(tell: (at: PointedAt) => void): PointerHand {
    return new PointerHand(tell);
  }

  /** Fetches files ahead, in this order; those of an earlier call that are not named again are thrown away. */
  async loadAhead(digests: readonly FileDigest[]): Promise<void> {
    this.#wanted = digests;
    const shelf = await this.#shelf;
    while (this.#wanted === digests && !this.#isClosed && !(await this.#knows(digests))) await pause(LIST_AGAIN_MS);
    if (this.#wanted !== digests || this.#isClosed) return;
    const files = digests.map((digest) => this.#fileByDigest.get(digest)).filter((file) => file !== undefined);
    this.#ahead ??= this.#beginAhead(shelf);
    this.#ahead.follow(files.map((file): AheadFile => ({ ...file, url: this.serverUrl(file.digest) })));
  }

  /** Makes ready what may be shown next, the likeliest first. True when it is; false when something else is wanted. */
  async prepare(turns: readonly Turn[], box: Box): Promise<boolean> {
    const pages = turns.flatMap(({ slide: { content }, page }): PageOrder[] =>
      content.kind === 'pdf' ? [{ digest: content.digest, page, box }] : [],
    );
    const pictures = turns.map(({ slide: { content } }) =>
      content.kind === 'picture' ? this.#warmPicture(content.digest) : null,
    );
    const [isReady] = await Promise.all([this.pages.prepare(pages), ...pictures]);
    return isReady;
  }

  /** Closes all of it. Idempotent. */
  close(): void {
    this.#isClosed = true;
    this.#ahead?.close();
    this.pages.close();
    this.#steps.close();
    for (const follower of this.#followers) follower.close();
    this.#followers.clear();
    for (const url of this.#keptUrlByDigest.values()) URL.revokeObjectURL(url);
    this.#keptUrlByDigest.clear();
  }

  /** Whether all files are known by size and type; asks the server where they are not. */
  async #knows(digests: readonly FileDigest[]): Promise<boolean> {
    if (digests.every((digest) => this.#fileByDigest.has(digest))) return true;
    const files = await this.#parts.listFiles();
    for (const file of files ?? []) this.#fileByDigest.set(file.digest, file);
    return files !== null; // one that the list does not hold is no file of this conference
  }

  async #warmPicture(digest: FileDigest): Promise<void> {
    const image = new Image();
    image.src = await this.url(digest);
    await image.decode().catch(() => undefined); // said where it is shown
  }

  #beginAhead(shelf: FileShelf): FilesAhead {
    return new FilesAhead({
      shelf,
      fetchPart,
      wait: pause,
      monotonic: () => performance.now(),
      bytesPerSecond: AHEAD_BYTES_PER_SECOND,
      mayLoad: this.#parts.mayLoadAhead,
      onProgress: this.#parts.onAhead,
    });
  }

  async #sourceOf(digest: FileDigest): Promise<PdfSource> {
    const blob = await this.#kept(digest);
    return blob === null ? { kind: 'fetched', url: this.serverUrl(digest) } : { kind: 'kept', blob };
  }

  async #kept(digest: FileDigest): Promise<Blob | null> {
    const file = this.#fileByDigest.get(digest);
    return file === undefined ? null : (await this.#shelf).file(file);
  }
}

/** Null before the video was ever started: then there is nothing to keep step with. */
function stepOf(video: VideoPlan['video'], { readiness, offsetMs }: FollowerFacts): VideoStep | null {
  if (video === null) return null;
  const state =
    readiness === 'loading' ? 'stalled' : readiness === 'stalled' || readiness === 'failed' ? readiness : 'along';
  return { slideId: video.slideId, state, offsetMs };
}

/** Not every browser tells; one that does not is asked by trying. */
function hasTouched(): boolean {
  return 'userActivation' in navigator && navigator.userActivation.hasBeenActive;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
