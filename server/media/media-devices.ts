import type { Clock } from '#server/ports/clock.ts';
import type { MediaMessage } from '#shared/protocol/index.ts';
import type { MediaDevice, MediaPeer } from './media-device.ts';

/** How long a device without a socket keeps its media: long enough to come back from a cut without joining anew. */
const KEEP_MS = 30_000;

/** Who is there: the sockets of devices, and their joins. A join outlives its socket for a while. */
export class MediaDevices {
  readonly #clock: Clock;
  readonly #leaveRoom: (deviceId: string) => void;
  readonly #peerById = new Map<string, MediaPeer>();
  readonly #joinedById = new Map<string, MediaDevice>();
  readonly #cancelLeavingById = new Map<string, () => void>();

  constructor(options: { clock: Clock; leaveRoom(deviceId: string): void }) {
    this.#clock = options.clock;
    this.#leaveRoom = options.leaveRoom;
  }

  /** All devices that have a socket, a join, or both. */
  ids(): string[] {
    return [...new Set([...this.#peerById.keys(), ...this.#joinedById.keys()])];
  }

  isAttached(deviceId: string): boolean {
    return this.#peerById.has(deviceId);
  }

  joined(deviceId: string): MediaDevice | undefined {
    return this.#joinedById.get(deviceId);
  }

  allJoined(): readonly (readonly [deviceId: string, device: MediaDevice])[] {
    return [...this.#joinedById];
  }

  attach(deviceId: string, peer: MediaPeer): void {
    this.#cancelLeaving(deviceId);
    this.#peerById.set(deviceId, peer);
  }

  detach(deviceId: string, peer: MediaPeer): void {
    if (this.#peerById.get(deviceId) !== peer) return;
    this.#peerById.delete(deviceId);
    const cancel = this.#clock.after(KEEP_MS, () => this.leave(deviceId));
    this.#cancelLeavingById.set(deviceId, cancel);
  }

  /** The device's join from now on; a former one is over. */
  put(deviceId: string, device: MediaDevice): void {
    this.#joinedById.get(deviceId)?.end();
    this.#joinedById.set(deviceId, device);
  }

  /** Ends the device's join, in the room too. Its socket stays. */
  leave(deviceId: string): void {
    this.#cancelLeaving(deviceId);
    this.#joinedById.get(deviceId)?.end();
    this.#joinedById.delete(deviceId);
    this.#leaveRoom(deviceId);
  }

  /** Ends everything of the device. */
  dismiss(deviceId: string): void {
    this.leave(deviceId);
    this.send(deviceId, { type: 'dismissed' });
    this.#peerById.delete(deviceId);
  }

  /** All joins are over, since their room is; sockets stay. */
  endJoins(): void {
    for (const device of this.#joinedById.values()) device.end();
    this.#joinedById.clear();
  }

  send(deviceId: string, message: MediaMessage): void {
    this.#peerById.get(deviceId)?.send(message);
  }

  sendAll(message: MediaMessage): void {
    for (const peer of this.#peerById.values()) peer.send(message);
  }

  /** Idempotent. */
  close(): void {
    for (const cancel of this.#cancelLeavingById.values()) cancel();
    this.#cancelLeavingById.clear();
    this.endJoins();
    this.sendAll({ type: 'dismissed' });
    this.#peerById.clear();
  }

  #cancelLeaving(deviceId: string): void {
    this.#cancelLeavingById.get(deviceId)?.();
    this.#cancelLeavingById.delete(deviceId);
  }
}
