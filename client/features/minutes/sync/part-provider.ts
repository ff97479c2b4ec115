import { HocuspocusProvider, type HocuspocusProviderConfiguration, MessageType } from '@hocuspocus/provider';
import { messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { numberAt } from './number-at.ts';

/** For how long others' edits wait after the last stroke of a composition that nobody ends. */
const WAITING_AT_MOST_MS = 5_000;

/**
 * The library's side of one document, with two of its habits put right.
 *
 * Others' edits and carets wait while an input method composes a word here: drawn into the same paragraph, they would
 * end the composition, and its next stroke would write the word a second time. What is written here is sent and
 * acknowledged meanwhile, and what waited is merged as if it had come a moment later.
 *
 * And what is typed while the line is away is sent once, by the exchange with which a line begins. The library keeps
 * each such edit and sends it again beside that exchange, where the first of their acknowledgements would be taken for
 * that of all.
 */
export class PartProvider extends HocuspocusProvider {
  readonly #waiting: MessageEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #hasLine = false;

  constructor(configuration: HocuspocusProviderConfiguration) {
    super(configuration);
    // A line that is found dead is left without a word: the library tells its documents of hang-ups only.
    this.on('disconnect', () => this.onClose());
  }

  /** A stroke of a composition has come. */
  wait(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.goOn(), WAITING_AT_MOST_MS);
  }

  /** The word is written. Idempotent. */
  goOn(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    for (const event of this.#waiting.splice(0)) super.onMessage(event);
  }

  override onMessage(event: MessageEvent<ArrayBuffer>): void {
    if (this.#timer !== null && isOfOthers(new Uint8Array(event.data))) this.#waiting.push(event);
    else super.onMessage(event);
  }

  override startSync(): void {
    this.#hasLine = true;
    super.startSync();
  }

  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    if (this.#hasLine) super.documentUpdateHandler(update, origin);
    else if (origin !== this) this.incrementUnsyncedChanges();
  }

  /** What waited comes with the exchange of the next line, and must not pass for that exchange. */
  override onClose(): void {
    this.#hasLine = false;
    this.#waiting.length = 0;
    super.onClose();
  }

  override destroy(): void {
    this.#waiting.length = 0;
    this.goOn();
    super.destroy();
  }
}

/** Whether a message of the server brings edits or carets of others. */
function isOfOthers(bytes: Uint8Array): boolean {
  const name = numberAt(bytes, 0);
  if (name === null) return false;
  const [type, step] = bytes.subarray(name.end + name.value);
  if (type === MessageType.Awareness) return true;
  return type === MessageType.Sync && (step === messageYjsSyncStep2 || step === messageYjsUpdate);
}
