import type { MediaAnswer, MediaMessage, MediaRequest } from '#shared/protocol/index.ts';
import { SyntheticSite } from '../synthetic-site.ts';
import { namePicture } from './name-picture.ts';

export type BotMediaOptions = {
  readonly number: number;
  /** What its picture says. */
  readonly name: string;
  /** Whether it receives pictures and sound, too. */
  readonly receives: boolean;
  readonly framesPerSecond: number;
  /** Puts a request to the server; rejects when there is no answer. */
  readonly signal: (request: MediaRequest) => Promise<MediaAnswer>;
};

const PICTURE = { width: 320, height: 180 };
/** The stage and eight tiles. */
const RECEIVED_PICTURES = 9;
const RETRY_MS = 2_000;

/** What one bot sends and receives. Anything that goes wrong is thrown away whole and begun anew. */
export class BotMedia {
  readonly #options: BotMediaOptions;
  #site: SyntheticSite | null = null;
  #state: 'away' | 'joining' | 'there' = 'away';
  #retryAt = 0;

  constructor(options: BotMediaOptions) {
    this.#options = options;
  }

  /** Whether it sends now. */
  get isThere(): boolean {
    return this.#state === 'there';
  }

  /** Sees to it that there is media. Call it again and again. */
  ensure(now: number): void {
    if (this.#state !== 'away' || now < this.#retryAt) return;
    this.#state = 'joining';
    const site = this.#newSite();
    this.#site = site;
    site.join().then(
      () => this.#joined(site),
      () => this.#failed(site, now + RETRY_MS), // a later call tries again
    );
  }

  onMessage(message: MediaMessage): void {
    const isOver = message.type === 'rejoin' || message.type === 'interrupted' || message.type === 'dismissed';
    if (!isOver) return this.#site?.onMessage(message);
    this.drop();
  }

  /** Ends what there is; the next `ensure` begins anew. */
  drop(): void {
    const site = this.#site;
    this.#site = null;
    this.#state = 'away';
    this.#retryAt = 0;
    site?.close();
  }

  #joined(site: SyntheticSite): void {
    if (this.#site === site) this.#state = 'there';
  }

  #failed(site: SyntheticSite, retryAt: number): void {
    if (this.#site !== site) return;
    this.drop();
    this.#retryAt = retryAt;
  }

  #newSite(): SyntheticSite {
    const { number, name, receives, framesPerSecond, signal } = this.#options;
    return new SyntheticSite({
      number,
      signal,
      tone: 300 + number * 40,
      picture: { ...PICTURE, framesPerSecond, draw: namePicture({ name, number, ...PICTURE }) },
      hears: receives,
      pictures: receives ? RECEIVED_PICTURES : 0,
    });
  }
}
