import type { DeviceOption, MediaStore, SourceFact } from '#client/stores/media-store.ts';
import { noteCheck } from '#client/stores/media-store.ts';
import type { Outcome } from '#client/stores/reason.ts';
import { done, failed } from '#client/stores/reason.ts';
import { insecurePage, problemOfError, unplugged } from './device-problems.ts';
import { constraintsOf } from './encodings.ts';

export type RoomSource = 'camera' | 'microphone';
/** Who needs a source: it is captured while anybody does. */
export type Holder = 'check' | 'room';

export type CaptureParts = {
  /** Undefined on a page that may not use equipment. */
  readonly devices: MediaDevices | undefined;
  readonly chosen: (source: RoomSource) => string | null;
  readonly onTrack: (source: RoomSource, track: MediaStreamTrack | null) => void;
  readonly onFact: (source: RoomSource, fact: CaptureFact) => void;
};

export type CaptureFact =
  | { readonly kind: 'off' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'working'; readonly deviceId: string; readonly label: string }
  | Extract<SourceFact, { kind: 'failed' }>;

type Slot = { track: MediaStreamTrack | null; readonly holders: Set<Holder>; round: number };

/** The camera and the microphone of this computer: captured once, for everybody here who needs them. */
export class Capture {
  readonly #parts: CaptureParts;
  readonly #slots: Record<RoomSource, Slot> = { camera: newSlot(), microphone: newSlot() };
  readonly #onDeviceChange = () => this.#devicesChanged();

  constructor(parts: CaptureParts) {
    this.#parts = parts;
    parts.devices?.addEventListener('devicechange', this.#onDeviceChange);
  }

  /** What is captured now; null when nothing is. */
  track(source: RoomSource): MediaStreamTrack | null {
    return this.#slots[source].track;
  }

  /** Captures these sources for a holder. What goes wrong is told as a fact of the source; nothing is thrown. */
  async hold(sources: readonly RoomSource[], holder: Holder): Promise<void> {
    for (const source of sources) this.#slots[source].holders.add(holder);
    const missing = sources.filter((source) => this.#slots[source].track === null);
    // Asked for together, the browser asks its user once.
    if (missing.length === 2 && (await this.#openBoth())) return;
    await Promise.all(
      missing.filter((source) => this.#slots[source].track === null).map((source) => this.#open(source)),
    );
  }

  /** The holder needs the source no more. Nothing happens when it did not hold it. */
  release(source: RoomSource, holder: Holder): void {
    const slot = this.#slots[source];
    slot.holders.delete(holder);
    if (slot.holders.size === 0) this.#stop(source, { kind: 'off' });
  }

  /** Takes the equipment that is chosen now in the place of what is captured. */
  async reopen(source: RoomSource): Promise<void> {
    if (this.#slots[source].holders.size > 0) await this.#open(source);
  }

  /** What is plugged in. Names are empty until the browser was allowed to give them. */
  async list(): Promise<Record<'cameras' | 'microphones' | 'speakers', DeviceOption[]>> {
    const all = (await this.#parts.devices?.enumerateDevices()) ?? [];
    return {
      cameras: optionsOf(all, 'videoinput'),
      microphones: optionsOf(all, 'audioinput'),
      speakers: optionsOf(all, 'audiooutput'),
    };
  }

  /** Lets go of everything. Idempotent. */
  close(): void {
    this.#parts.devices?.removeEventListener('devicechange', this.#onDeviceChange);
    for (const source of ['camera', 'microphone'] as const) {
      this.#slots[source].holders.clear();
      this.#stop(source, { kind: 'off' });
    }
  }

  async #openBoth(): Promise<boolean> {
    const rounds = { camera: this.#begin('camera'), microphone: this.#begin('microphone') };
    const stream = await this.#ask(['camera', 'microphone']);
    if (!stream.ok) return false; // one of them may work alone
    this.#take('camera', stream.value.getVideoTracks()[0], rounds.camera);
    this.#take('microphone', stream.value.getAudioTracks()[0], rounds.microphone);
    return true;
  }

  async #open(source: RoomSource): Promise<void> {
    const round = this.#begin(source);
    const stream = await this.#ask([source]);
    if (stream.ok) return this.#take(source, stream.value.getTracks()[0], round);
    if (this.#slots[source].round === round) this.#stop(source, { kind: 'failed', reason: stream.reason });
  }

  #begin(source: RoomSource): number {
    const slot = this.#slots[source];
    slot.round += 1;
    if (slot.track === null) this.#parts.onFact(source, { kind: 'asking' });
    return slot.round;
  }

  async #ask(sources: readonly RoomSource[]): Promise<Outcome<MediaStream>> {
    const { devices, chosen } = this.#parts;
    const first = sources[0] ?? 'camera';
    if (devices === undefined) return failed(insecurePage(first));
    const wanted = (source: RoomSource) => (sources.includes(source) ? constraintsOf(source, chosen(source)) : false);
    try {
      return done(await devices.getUserMedia({ video: wanted('camera'), audio: wanted('microphone') }));
    } catch (error) {
      return failed(problemOfError(first, error));
    }
  }

  #take(source: RoomSource, track: MediaStreamTrack | undefined, round: number): void {
    const slot = this.#slots[source];
    const isWanted = slot.round === round && slot.holders.size > 0;
    if (track === undefined || !isWanted) return track?.stop();
    const before = slot.track;
    slot.track = track;
    track.addEventListener('ended', () => this.#ended(source, track));
    this.#parts.onFact(source, { kind: 'working', deviceId: track.getSettings().deviceId ?? '', label: track.label });
    this.#parts.onTrack(source, track);
    before?.stop();
  }

  #ended(source: RoomSource, track: MediaStreamTrack): void {
    if (this.#slots[source].track !== track) return;
    this.#stop(source, { kind: 'failed', reason: unplugged(source) });
  }

  #stop(source: RoomSource, fact: CaptureFact): void {
    const slot = this.#slots[source];
    const { track } = slot;
    slot.track = null;
    slot.round += 1;
    if (track !== null) this.#parts.onTrack(source, null);
    track?.stop();
    this.#parts.onFact(source, fact);
  }

  /** What was unplugged may be back. */
  #devicesChanged(): void {
    for (const source of ['camera', 'microphone'] as const) {
      const slot = this.#slots[source];
      if (slot.holders.size > 0 && slot.track === null) void this.#open(source);
    }
  }
}

/** Puts what is plugged in into the store. */
export async function noteDevices(store: MediaStore, capture: Capture): Promise<void> {
  noteCheck(store, await capture.list());
}

function newSlot(): Slot {
  return { track: null, holders: new Set(), round: 0 };
}

function optionsOf(all: readonly MediaDeviceInfo[], kind: MediaDeviceKind): DeviceOption[] {
  return all
    .filter((device) => device.kind === kind && device.deviceId !== '')
    .map(({ deviceId, label }) => ({ deviceId, label }));
}
