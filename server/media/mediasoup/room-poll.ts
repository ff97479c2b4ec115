import type { types } from 'mediasoup';
import type { MediaLog } from '../media-log.ts';
import { nudge } from './reduced.ts';
import type { RoomDevice } from './room-device.ts';

/** Twice a second, so that a sign of life is never older than one. */
const POLL_MS = 500;

type RoomPollOptions = {
  devices(): readonly RoomDevice[];
  onAlive(deviceId: string): void;
  readonly log: MediaLog;
};

/** Looks at each device of a room in turn: whether RTP arrived, and whether its consumers get what they wished. */
export class RoomPoll {
  readonly #options: RoomPollOptions;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: RoomPollOptions) {
    this.#options = options;
  }

  /** The next look follows the end of this one, so that a slow worker gets no queue. */
  start(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#look().finally(() => this.start()), POLL_MS);
  }

  /** Idempotent. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    await Promise.all(this.#options.devices().map((device) => this.#lookAt(device)));
  }

  async #lookAt(device: RoomDevice): Promise<void> {
    try {
      if (device.send && device.producerBySource.size > 0) await this.#countBytes(device, device.send);
      await Promise.all([...device.consumerById.values()].map(nudge));
    } catch (error) {
      if (!device.closed) this.#options.log.warn({ deviceId: device.deviceId, error }, 'media poll failed');
    }
  }

  async #countBytes(device: RoomDevice, send: types.WebRtcTransport): Promise<void> {
    const [stat] = await send.getStats();
    const bytes = stat?.rtpBytesReceived ?? 0;
    const arrived = bytes > device.bytesReceived;
    device.bytesReceived = bytes;
    if (arrived && !device.closed) this.#options.onAlive(device.deviceId);
  }
}
