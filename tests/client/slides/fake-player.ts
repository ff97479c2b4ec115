import type { Player } from '#client/slides/video-follower.ts';

/** A player in the hands of a test: its time runs with `pass`, as fast as its rate says, where it has data. */
export class FakePlayer extends EventTarget {
  duration = 60;
  readyState = 4;
  seeking = false;
  paused = true;
  ended = false;
  muted = false;
  playbackRate = 1;
  error: MediaError | null = null;
  loads = 0;
  /** Refuses to play: with sound, or at all. */
  refuses: 'nothing' | 'sound' = 'nothing';
  /** Every jump that was asked for, in ms. */
  readonly jumps: number[] = [];
  /** How long a jump takes, in ms. */
  jumpTakesMs = 0;
  #at = 0;
  #landsInMs = 0;

  /** As the element that it stands for. */
  get asPlayer(): Player {
    return this as unknown as Player; // has all that is used of one
  }

  get currentTime(): number {
    return this.#at;
  }

  set currentTime(seconds: number) {
    this.jumps.push(Math.round(seconds * 1_000));
    this.#at = seconds;
    this.ended = false;
    this.#landsInMs = this.jumpTakesMs;
    this.seeking = this.jumpTakesMs > 0;
  }

  async play(): Promise<void> {
    if (this.refuses === 'sound' && !this.muted) throw new DOMException('touch first', 'NotAllowedError');
    if (this.ended) this.#at = 0; // as browsers do
    this.ended = false;
    this.paused = false;
  }

  pause(): void {
    this.paused = true;
  }

  load(): void {
    this.loads += 1;
    this.error = null;
  }

  /** Time passes. */
  pass(ms: number): void {
    const landing = Math.min(ms, this.#landsInMs);
    this.#landsInMs -= landing;
    this.seeking = this.#landsInMs > 0;
    if (this.paused || this.seeking || this.readyState < 3) return;
    this.#at = Math.min(this.duration, this.#at + ((ms - landing) / 1_000) * this.playbackRate);
    if (this.#at < this.duration) return;
    this.ended = true;
    this.paused = true;
  }

  /** Moves it aside, as a slow decoder would. */
  slip(ms: number): void {
    this.#at += ms / 1_000;
  }

  fail(code: number): void {
    this.error = { code } as MediaError; // the code is all that is read
    this.dispatchEvent(new Event('error'));
  }
}
