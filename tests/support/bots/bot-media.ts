import type { MediaAnswer, MediaMessage, MediaRequest } from '#shared/protocol/index.ts';
import { SyntheticSite } from '../synthetic-site.ts';
import { namePicture } from './name-picture.ts';

export type BotMediaOptions = {
  readonly number: number;
  /** What its picture says. */
  readonly name: string;
  /** Whether it receives pictures and sound, too. */
  readonly receives: boolean;
  /** Puts a request to the server; rejects when there is no answer. */
  readonly signal: (request: MediaRequest) => Promise<MediaAnswer>;
};

const PICTURE = { width: 320, height: 180, framesPerSecond: 10 };
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
    this.#retryAt = now + RETRY_MS;
    const site = this.#newSite();
    this.#site = site;
    site.join().then(
      () => this.#joined(site),
      () => this.#failed(site), // the next call tries again
    );
  }

  onMessage(message: MediaMessage): void {
    const isOver = message.type === 'rejoin' || message.type === 'interrupted' || message.type === 'dismissed';
    if (!isOver) return this.#site?.onMessage(message);
    this.drop();
    if (message.type === 'rejoin') this.#retryAt = 0;
  }

  /** Ends what there is; `ensure` begins anew. */
  drop(): void {
    const site = this.#site;
    this.#site = null;
    this.#state = 'away';
    site?.close();
  }

  #joined(site: SyntheticSite): void {
    if (this.#site === site) this.#state = 'there';
  }

  #failed(site: SyntheticSite): void {
    if (this.#site === site) this.drop();
    else site.close();
  }

  #newSite(): SyntheticSite {
    const { number, name, receives, signal } = this.#options;
    return new SyntheticSite({
      number,
      signal,
      tone: 300 + number * 40,
      picture: { ...PICTURE, draw: namePicture({ name, number, ...PICTURE }) },
      hears: receives,
      pictures: receives ? RECEIVED_PICTURES : 0,
    });
  }
}
