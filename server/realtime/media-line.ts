import type { Log } from '#server/ports/log.ts';
import type { MediaDevice, MediaGate, MediaPeer } from '#server/ports/media-gate.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Refusal } from '#shared/kernel/index.ts';
import type { MediaMessage, MediaRequest, Standing } from '#shared/protocol/index.ts';
import { mediaRequestSchema } from '#shared/protocol/index.ts';
import { type Incoming, intakeLimits } from './intake.ts';
import { ownDevice } from './standing.ts';

export type MediaLineOptions = {
  /** Unique among sockets. */
  readonly peerId: string;
  readonly sessionId: string;
  /** The page that the socket belongs to, known from its hello on. */
  readonly pageId: () => string;
  readonly gate: MediaGate;
  readonly report: Log;
  readonly send: (message: MediaMessage) => void;
};

type Place = { readonly state: ConferenceState; readonly standing: Standing };
type Question = { readonly peer: MediaPeer; readonly device: MediaDevice; readonly request: MediaRequest };

/** The media requests of one socket. Before its device is in the roster it only watches, and has none. */
export class MediaLine {
  readonly #options: MediaLineOptions;
  #peer: MediaPeer | null = null;
  #inFlight = 0;

  constructor(options: MediaLineOptions) {
    this.#options = options;
  }

  /** Answers once, whatever happens. */
  request(incoming: Incoming, { state, standing }: Place): void {
    const parsed = mediaRequestSchema.safeParse(incoming.payload);
    if (!parsed.success) return refuseMedia(incoming, { code: 'protocol/malformed' });
    const device = ownDevice(state, standing);
    if (!device) return refuseMedia(incoming, { code: 'media/notAllowed' });
    if (this.#inFlight >= intakeLimits.mediaInFlight) return refuseMedia(incoming, { code: 'protocol/tooFast' });
    const { deviceId, siteId, abilities } = device;
    void this.#answer(incoming, {
      peer: this.#peerFor(state, standing),
      device: { deviceId, siteId, abilities, roles: standing.roles },
      request: parsed.data,
    });
  }

  /** The socket left its conference. */
  detach(): void {
    if (this.#peer) this.#options.gate.detachPeer(this.#peer);
    this.#peer = null;
  }

  async #answer(incoming: Incoming, { peer, device, request }: Question): Promise<void> {
    this.#inFlight += 1;
    try {
      incoming.answer(await this.#options.gate.handle(peer, device, request));
    } catch (error) {
      this.#options.report.error({ error, deviceId: device.deviceId }, 'media request failed');
      refuseMedia(incoming, { code: 'media/unavailable' });
    } finally {
      this.#inFlight -= 1;
    }
  }

  #peerFor({ conferenceId }: ConferenceState, { deviceId }: Standing): MediaPeer {
    if (this.#peer) return this.#peer;
    const { peerId, sessionId, pageId, send, gate } = this.#options;
    this.#peer = { peerId, sessionId, pageId: pageId(), conferenceId, deviceId, send };
    gate.attachPeer(this.#peer);
    return this.#peer;
  }
}

/** Says why a media request was not done. */
export function refuseMedia(incoming: Incoming, refusal: Refusal): void {
  incoming.answer({ ok: false, refusal, rejoin: false });
}
