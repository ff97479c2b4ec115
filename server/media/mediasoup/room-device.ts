import type { types } from 'mediasoup';
import type { MediaSource, TransportOffer } from '#server/ports/media-backend.ts';
import { MediaRefused } from '../media-refused.ts';

/** A consumer with what the device asked of it. */
export type HeldConsumer = {
  readonly consumer: types.Consumer;
  /** Polls in a row in which less came than was asked for, and key frames asked for because of it. */
  stuckPolls: number;
  nudges: number;
};

/**
 * What one device has open in a room: its transports, and on them its producers and consumers. The transports own the
 * rest: closing them closes all of it.
 */
export class RoomDevice {
  readonly deviceId: string;
  readonly rtpCapabilities: types.RtpCapabilities;
  readonly send: types.WebRtcTransport | null;
  readonly receive: types.WebRtcTransport;
  readonly producerBySource = new Map<MediaSource, types.Producer>();
  readonly consumerById = new Map<string, HeldConsumer>();
  bytesReceived = 0;
  #closed = false;

  constructor(options: {
    deviceId: string;
    rtpCapabilities: types.RtpCapabilities;
    send: types.WebRtcTransport | null;
    receive: types.WebRtcTransport;
  }) {
    this.deviceId = options.deviceId;
    this.rtpCapabilities = options.rtpCapabilities;
    this.send = options.send;
    this.receive = options.receive;
  }

  get closed(): boolean {
    return this.#closed;
  }

  transport(transportId: string): types.WebRtcTransport {
    const found = [this.send, this.receive].find((transport) => transport?.id === transportId);
    if (!found) throw new MediaRefused('unknownTransport');
    return found;
  }

  producer(source: MediaSource): types.Producer {
    const producer = this.producerBySource.get(source);
    if (!producer) throw new MediaRefused('unknownProducer');
    return producer;
  }

  consumer(consumerId: string): HeldConsumer {
    const held = this.consumerById.get(consumerId);
    if (!held) throw new MediaRefused('unknownConsumer');
    return held;
  }

  /** Closing by hand: the receiving side first, so that the device hears nothing of its own going. Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.receive.close();
    this.send?.close();
  }

  /** Closing by the engine's death: the transports are gone already. Idempotent. */
  engineDied(): void {
    this.#closed = true;
    this.producerBySource.clear();
    this.consumerById.clear();
  }
}

/** What a client needs to build its end of a transport. */
export function transportOffer(transport: types.WebRtcTransport): TransportOffer {
  return {
    transportId: transport.id,
    iceParameters: transport.iceParameters,
    iceCandidates: transport.iceCandidates,
    dtlsParameters: transport.dtlsParameters,
  };
}
