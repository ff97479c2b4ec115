import type { Reason } from '#client/stores/reason.ts';
import type { Instant } from '#shared/kernel/index.ts';
import type { Video } from '#shared/stage/index.ts';
import { videoPosition } from '#shared/stage/index.ts';
import { correctionOf } from './keeping-step.ts';
import { slideProblems } from './slide-problems.ts';

/** What is used of a video element. */
export type Player = Pick<
  HTMLVideoElement,
  | 'currentTime'
  | 'duration'
  | 'paused'
  | 'ended'
  | 'seeking'
  | 'readyState'
  | 'playbackRate'
  | 'muted'
  | 'error'
  | 'play'
  | 'pause'
  | 'load'
  | 'addEventListener'
  | 'removeEventListener'
>;

/** What is to be seen and heard of a video here. */
export type VideoPlan = {
  /** Where it stands by the conference; null before it was ever started. */
  readonly video: Video | null;
  readonly durationMs: number;
  /** Whether this device has the sound of its site; every other one is mute. */
  readonly hasSound: boolean;
};

export type Readiness = 'loading' | 'ready' | 'playing' | 'stalled' | 'ended' | 'failed';

export type FollowerFacts = {
  readonly readiness: Readiness;
  /** How far the player is ahead of the server's clock, in ms; null while nothing can be said. */
  readonly offsetMs: number | null;
  /** The browser lets sound play only after a touch; the picture goes on, mute. */
  readonly touchNeeded: boolean;
  readonly problem: Reason | null;
};

export type FollowerParts = {
  readonly player: Player;
  /** Now, by the server's clock. */
  readonly now: () => Instant;
  /** Whether somebody has touched the page since it was opened. */
  readonly hasTouched: () => boolean;
  readonly onFacts: (facts: FollowerFacts) => void;
};

const LOOK_EVERY_MS = 200;
const RETRY_AFTER_MS = 3_000;
/** A standing picture is right when it is this near. */
const STANDS_WITHIN_MS = 40;
/** What a jump is aimed ahead by at most, for the time that it takes. */
const MOST_LEAD_MS = 1_000;
/** The first jump takes longer than the next ones: not all of what it shows is believed. */
const LEARNS = 0.6;
const JUMP_AGAIN_AFTER_MS = 600;
/** HTMLMediaElement's HAVE_METADATA and HAVE_FUTURE_DATA. */
const KNOWS_LENGTH = 1;
const CAN_GO_ON = 3;
/** MediaError's code of a file that cannot be decoded: trying again does not help. */
const UNDECODABLE = 3;

const telling = [
  'loadedmetadata',
  'canplay',
  'playing',
  'waiting',
  'pause',
  'seeked',
  'ended',
  'stalled',
] as const satisfies readonly (keyof HTMLMediaElementEventMap)[];

/**
 * Keeps one player in step with the conference: small offsets by its rate, large ones by a jump. It only ever looks at
 * the clock, so that who comes late or was cut off is right as soon as there is something to play.
 */
export class VideoFollower {
  readonly #parts: FollowerParts;
  readonly #events = new AbortController();
  readonly #timer: ReturnType<typeof setInterval>;
  #plan: VideoPlan = { video: null, durationMs: 0, hasSound: false };
  #touchNeeded = false;
  #isStarting = false;
  #retry: ReturnType<typeof setTimeout> | null = null;
  /** How long jumps take here, in ms: they are aimed ahead by it. */
  #leadMs = 0;
  #jumpedAt = Number.NEGATIVE_INFINITY;
  /** A jump was made whose outcome was not seen yet. */
  #isLanding = false;
  #last: FollowerFacts | null = null;

  constructor(parts: FollowerParts) {
    this.#parts = parts;
    const { signal } = this.#events;
    for (const name of telling) parts.player.addEventListener(name, () => this.look(), { signal });
    parts.player.addEventListener('error', () => this.#fail(), { signal });
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  /** Follows what the conference says now. */
  follow(plan: VideoPlan): void {
    this.#plan = plan;
    this.look();
  }

  /** To be called from a touch or a key: lets the sound play where the browser waits for that. */
  unlock(): void {
    this.#touchNeeded = false;
    this.look();
  }

  /** Compares the player with the clock and puts it right. */
  look(): void {
    const { player } = this.#parts;
    if (this.#events.signal.aborted) return;
    if (player.error !== null) return this.#tell('failed');
    if (player.readyState < KNOWS_LENGTH) return this.#tell('loading');
    if (this.#touchNeeded && this.#parts.hasTouched()) this.#touchNeeded = false;
    player.muted = !this.#plan.hasSound || this.#touchNeeded;
    if (this.#isPlaying()) return this.#keepUp();
    this.#stand();
  }

  /** Lets go of the player, which stops. Idempotent. */
  close(): void {
    this.#events.abort();
    clearInterval(this.#timer);
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#parts.player.pause();
  }

  /** Where the video stands by the server's clock, in ms. */
  #targetMs(): number {
    const { video, durationMs } = this.#plan;
    return video === null ? 0 : videoPosition(video, durationMs, this.#parts.now());
  }

  #isPlaying(): boolean {
    return this.#plan.video?.kind === 'playing' && this.#targetMs() < this.#endMs();
  }

  /** The file may be a little shorter than the conference was told. */
  #endMs(): number {
    const { duration } = this.#parts.player;
    return Number.isFinite(duration) ? Math.min(this.#plan.durationMs, duration * 1_000) : this.#plan.durationMs;
  }

  #offsetMs(): number {
    return this.#parts.player.currentTime * 1_000 - this.#targetMs();
  }

  /** Paused, not begun or over: the very picture of that position. */
  #stand(): void {
    const { player } = this.#parts;
    if (!player.paused) player.pause();
    player.playbackRate = 1;
    this.#isLanding = false;
    const isOver = this.#targetMs() >= this.#endMs();
    const wishedMs = isOver ? this.#endMs() - 1 : this.#targetMs();
    const isThere = Math.abs(player.currentTime * 1_000 - wishedMs) <= STANDS_WITHIN_MS;
    if (!isThere && !player.seeking) player.currentTime = wishedMs / 1_000;
    if (!isThere || player.seeking) return this.#tell('loading');
    this.#tell(isOver ? 'ended' : 'ready');
  }

  #keepUp(): void {
    const { player } = this.#parts;
    if (player.paused || player.ended) return this.#start();
    // without data a jump would only throw away what is on its way
    if (player.seeking || player.readyState < CAN_GO_ON) return this.#tell('stalled');
    const offsetMs = this.#offsetMs();
    this.#learn(offsetMs);
    const correction = correctionOf(offsetMs);
    if (correction.kind === 'rate') player.playbackRate = correction.rate;
    else this.#jump();
    this.#tell('playing');
  }

  #start(): void {
    const { player } = this.#parts;
    if (this.#isStarting) return;
    if (player.ended || correctionOf(this.#offsetMs()).kind === 'jump') this.#jump();
    this.#isStarting = true;
    void this.#play().then(() => {
      this.#isStarting = false;
      this.look();
    });
    this.#tell(player.readyState < CAN_GO_ON ? 'loading' : 'stalled');
  }

  async #play(): Promise<void> {
    const { player } = this.#parts;
    try {
      await player.play();
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return; // paused meanwhile, or no file
      this.#touchNeeded = true;
      if (player.muted) return; // not even without sound: the next look tries again
      player.muted = true;
      await this.#play();
    }
  }

  #jump(): void {
    const { player } = this.#parts;
    const now = this.#parts.now();
    if (now - this.#jumpedAt < JUMP_AGAIN_AFTER_MS) return;
    this.#jumpedAt = now;
    this.#isLanding = true;
    player.playbackRate = 1;
    player.currentTime = Math.min(this.#targetMs() + this.#leadMs, this.#endMs() - 1) / 1_000;
  }

  /** The first look after a jump shows how long it took. */
  #learn(offsetMs: number): void {
    if (!this.#isLanding) return;
    this.#isLanding = false;
    if (Math.abs(offsetMs) > MOST_LEAD_MS) return; // that was the line, not the jump
    this.#leadMs = Math.min(MOST_LEAD_MS, Math.max(0, this.#leadMs - offsetMs * LEARNS));
    // aimed better now: it need not wait
    this.#jumpedAt = Number.NEGATIVE_INFINITY;
  }

  #fail(): void {
    const { player } = this.#parts;
    this.#tell('failed');
    if (player.error?.code === UNDECODABLE || this.#retry !== null) return;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      player.load();
    }, RETRY_AFTER_MS);
  }

  #tell(readiness: Readiness): void {
    const { player } = this.#parts;
    const isKnown = readiness !== 'failed' && player.readyState >= KNOWS_LENGTH && this.#plan.video !== null;
    const facts: FollowerFacts = {
      readiness,
      offsetMs: isKnown ? Math.round(this.#offsetMs()) : null,
      touchNeeded: this.#touchNeeded && this.#plan.hasSound,
      problem: readiness === 'failed' ? slideProblems[player.error?.code === 2 ? 'away' : 'video'] : null,
    };
    const last = this.#last;
    this.#last = facts;
    if (last === null || !isSameFacts(last, facts)) this.#parts.onFacts(facts);
  }
}

function isSameFacts(a: FollowerFacts, b: FollowerFacts): boolean {
  return (
    a.readiness === b.readiness &&
    a.offsetMs === b.offsetMs &&
    a.touchNeeded === b.touchNeeded &&
    a.problem === b.problem
  );
}
