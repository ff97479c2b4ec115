export type SoundPlayerParts = {
  /** Whether the browser waits for a touch before it plays. */
  readonly onTouchNeeded: (needed: boolean) => void;
  readonly speakerId: () => string | null;
};

/** Plays all voices, each by an element of its own that nobody sees. */
export class SoundPlayer {
  readonly #parts: SoundPlayerParts;
  readonly #elementById = new Map<string, HTMLAudioElement>();

  constructor(parts: SoundPlayerParts) {
    this.#parts = parts;
  }

  /** Plays a voice. */
  add(id: string, track: MediaStreamTrack): void {
    this.remove(id);
    const element = new Audio();
    element.autoplay = true;
    element.srcObject = new MediaStream([track]);
    this.#elementById.set(id, element);
    void this.#play(element);
  }

  /** Ends a voice. Nothing happens when there is none. */
  remove(id: string): void {
    const element = this.#elementById.get(id);
    if (element === undefined) return;
    this.#elementById.delete(id);
    element.pause();
    element.srcObject = null;
  }

  /** Tries again in a touch of the user's. */
  async unlock(): Promise<void> {
    const played = await Promise.all([...this.#elementById.values()].map((element) => this.#play(element)));
    if (played.every(Boolean)) this.#parts.onTouchNeeded(false);
  }

  /** Sends all voices to the loudspeaker that is chosen now. */
  async useChosenSpeaker(): Promise<void> {
    await Promise.all([...this.#elementById.values()].map((element) => sendTo(element, this.#parts.speakerId())));
  }

  /** Ends all voices. Idempotent. */
  close(): void {
    for (const id of [...this.#elementById.keys()]) this.remove(id);
  }

  async #play(element: HTMLAudioElement): Promise<boolean> {
    await sendTo(element, this.#parts.speakerId());
    try {
      await element.play();
      return true;
    } catch (error) {
      const isLocked = error instanceof DOMException && error.name === 'NotAllowedError';
      if (isLocked) this.#parts.onTouchNeeded(true);
      return !isLocked; // any other end means that the voice was replaced before it began
    }
  }
}

/** Sends an element's sound to a loudspeaker. Without one, or where the browser cannot, it stays with the default. */
export async function sendTo(element: HTMLAudioElement, speakerId: string | null): Promise<boolean> {
  if (!('setSinkId' in element) || (speakerId === null && element.sinkId === '')) return false;
  try {
    await element.setSinkId(speakerId ?? '');
    return true;
  } catch {
    return false; // that loudspeaker is not plugged in any more
  }
}
