import type {
  Engine,
  EngineConsumer,
  EngineProducer,
  EngineTransport,
  TransportEvents,
  TransportState,
} from '#client/media/engine-port.ts';
import type { MediaConsumerOffer, MediaSource } from '#shared/protocol/index.ts';

/** A track that is only its name. */
export function fakeTrack(name: string): MediaStreamTrack {
  return { id: name, label: name } as MediaStreamTrack; // nothing here looks further into it
}

export class FakeTransport implements EngineTransport {
  readonly id: string;
  readonly direction: 'send' | 'receive';
  readonly consumed: string[] = [];
  readonly produced: MediaSource[] = [];
  readonly replaced: string[] = [];
  restarts = 0;
  roundTrip: number | null = null;
  isClosed = false;
  readonly #events: TransportEvents;
  #state: TransportState = 'connecting';

  constructor(id: string, direction: 'send' | 'receive', events: TransportEvents) {
    this.id = id;
    this.direction = direction;
    this.#events = events;
  }

  state(): TransportState {
    return this.#state;
  }

  become(state: TransportState): void {
    this.#state = state;
    this.#events.onState(state);
  }

  async produce({ source }: { readonly source: MediaSource }): Promise<EngineProducer> {
    const kind = source === 'microphone' ? 'audio' : 'video';
    const id = await this.#events.onProduce({ kind, source, rtpParameters: {} });
    if (id === null) throw new Error('refused');
    this.produced.push(source);
    return {
      replaceTrack: async (track) => void this.replaced.push(track.id),
      close: () => void this.produced.splice(this.produced.indexOf(source), 1),
    };
  }

  async consume(offer: MediaConsumerOffer): Promise<EngineConsumer> {
    this.consumed.push(offer.consumerId);
    return { track: fakeTrack(offer.consumerId), close: () => undefined };
  }

  async restartIce(): Promise<void> {
    this.restarts += 1;
  }

  async roundTripMs(): Promise<number | null> {
    return this.roundTrip;
  }

  close(): void {
    this.isClosed = true;
  }
}

/** A WebRTC library that does what it is told, and remembers. */
export class FakeEngine implements Engine {
  readonly transports: FakeTransport[] = [];

  async capabilities(): Promise<object & Record<string, unknown>> {
    return { codecs: [] };
  }

  openTransport(
    offer: Parameters<Engine['openTransport']>[0],
    direction: 'send' | 'receive',
    events: TransportEvents,
  ): EngineTransport {
    const transport = new FakeTransport(offer.transportId, direction, events);
    this.transports.push(transport);
    return transport;
  }

  /** Of the newest join. */
  latest(direction: 'send' | 'receive'): FakeTransport {
    const found = this.transports.findLast((transport) => transport.direction === direction);
    if (found === undefined) throw new Error(`no transport to ${direction}`);
    return found;
  }
}
