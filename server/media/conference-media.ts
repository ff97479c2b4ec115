import type { Clock } from '#server/ports/clock.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { LineFigures, MediaBackend, MediaRoom, MediaSource, ProducerFact } from '#server/ports/media-backend.ts';
import type { MediaAnswer, MediaAnswers } from '#shared/protocol/index.ts';
import { type FloorPolicyInput, floorPolicy, type PictureRef } from './floor-policy.ts';
import { MediaDevice, type MediaPeer } from './media-device.ts';
import { MediaDevices } from './media-devices.ts';
import type { MediaLog } from './media-log.ts';
import { MediaRequests, type OwnMediaRequest } from './media-requests.ts';
import type { MediaRights } from './media-rights.ts';
import { Reconciler } from './reconciler.ts';
import { RoomKeeper } from './room-keeper.ts';
import { SilenceWatch } from './silence-watch.ts';

const LINES_MS = 2_000;

export type ConferenceMediaOptions = {
  readonly conferenceId: string;
  readonly backend: MediaBackend;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: MediaLog;
  /** The conference as it is now. */
  policyInput(): FloorPolicyInput;
  /** Undefined for a device that has no place in the conference: it is dismissed. */
  rightsOf(deviceId: string): MediaRights | undefined;
  /** RTP arrives from this device; at least once a second while it does. */
  onAlive(deviceId: string): void;
  /** Loudness of open microphones, 0 to 1; at most five times a second. */
  onLevels(levelByDeviceId: ReadonlyMap<string, number>): void;
  /** Every 2 s, of all devices that joined. */
  onLines(lines: readonly LineFigures[]): void;
  /** A microphone was opened four seconds ago and nothing was heard; or it was heard, closed or lost after all. */
  onSilentMicrophone(deviceId: string, silent: boolean): void;
  /** Devices that offer a screen to be shared, whenever that changes. */
  onShares(deviceIds: readonly string[]): void;
  /** Whether there is a media engine. False when it died, true when joining is possible again. */
  onAvailable(available: boolean): void;
};

/**
 * The media of one conference. Owns its room and everything in it; what flows follows the conference's state, which it
 * reads and never changes.
 */
export class ConferenceMedia {
  readonly #options: ConferenceMediaOptions;
  readonly #keeper: RoomKeeper;
  readonly #devices: MediaDevices;
  readonly #requests: MediaRequests;
  readonly #reconciler: Reconciler;
  readonly #silence: SilenceWatch;
  #stage: PictureRef | null = null;
  #shares = '';
  #cancelLines: () => void = () => undefined;
  #closed = false;

  private constructor(options: ConferenceMediaOptions) {
    this.#options = options;
    const { clock, log, backend, conferenceId, rightsOf } = options;
    const room = () => this.#keeper.room;
    this.#silence = new SilenceWatch({ clock, onSilent: options.onSilentMicrophone });
    this.#devices = new MediaDevices({ clock, leaveRoom: (deviceId) => this.#keeper.room?.leave(deviceId) });
    const events = this.#roomEvents();
    const whenUp = { onUp: () => this.#up(), onDown: () => this.#down() };
    this.#keeper = new RoomKeeper({ backend, roomId: conferenceId, clock, log, events, ...whenUp });
    this.#requests = new MediaRequests({
      room,
      rightsOf,
      newDevice: (device) => this.#newDevice(device),
      onProduced: () => this.#produced(),
      devices: this.#devices,
      log,
    });
    this.#reconciler = new Reconciler({
      room,
      wish: () => floorPolicy(options.policyInput()),
      maySend: (deviceId, source) => rightsOf(deviceId)?.sends.includes(source) ?? false,
      onProducerPaused: (fact) => this.#producerPaused(fact),
      onStage: (stage) => this.#stageChanged(stage),
      clock,
      log,
    });
  }

  /** Resolves after the first try to open the room; when that fails, others follow by themselves. */
  static async open(options: ConferenceMediaOptions): Promise<ConferenceMedia> {
    const media = new ConferenceMedia(options);
    await media.#keeper.open();
    media.#linesLater();
    return media;
  }

  /** What a client builds its own capabilities from; undefined while there is no engine. */
  routerRtpCapabilities(): MediaAnswers['capabilities']['routerRtpCapabilities'] | undefined {
    return this.#keeper.room?.routerRtpCapabilities;
  }

  /** What devices send now, and what of it is held back. */
  producers(): readonly ProducerFact[] {
    return this.#keeper.room?.producers() ?? [];
  }

  /** The device has a socket now; a former one counts no more. */
  attach(deviceId: string, peer: MediaPeer): void {
    if (!this.#closed) this.#devices.attach(deviceId, peer);
  }

  /** The socket went. The device's media stays for 30 s, so that a short cut costs nothing. */
  detach(deviceId: string, peer: MediaPeer): void {
    if (!this.#closed) this.#devices.detach(deviceId, peer);
  }

  /**
   * Answers a request of a device that is attached. Never rejects. The answer has to be sent before this turn of the
   * event loop is over: messages of a new join follow in the next.
   */
  handle(deviceId: string, request: OwnMediaRequest): Promise<MediaAnswer> {
    return this.#requests.handle(deviceId, request);
  }

  /** The conference's state, a device's rights or place may have changed. Resolves when media follows; never rejects. */
  async notify(): Promise<void> {
    if (this.#closed) return;
    this.#followRights();
    // A site that is called and sends nothing at all is as silent as one whose microphone hears nothing.
    this.#silence.follow(floorPolicy(this.#options.policyInput()).openMicrophones);
    await Promise.all([this.#reconciler.notify(), this.#syncAll()]);
  }

  /** The device drops its media and joins anew: a remedy in the technician's hand. */
  restartDevice(deviceId: string): void {
    this.#devices.leave(deviceId);
    this.#devices.send(deviceId, { type: 'rejoin', joinId: null });
  }

  /** Ends all media of the device at once. Who has no rights cannot come back. */
  removeDevice(deviceId: string): void {
    this.#devices.dismiss(deviceId);
  }

  /** What is still open, for tests of the closing cascade. */
  openCounts(): { transports: number; producers: number; consumers: number } {
    return this.#keeper.room?.openCounts() ?? { transports: 0, producers: 0, consumers: 0 };
  }

  /** Closes the room and everything in it. Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#cancelLines();
    this.#reconciler.close();
    this.#silence.clear();
    this.#devices.close();
    this.#keeper.close();
  }

  #newDevice({ deviceId, room, sends }: { deviceId: string; room: MediaRoom; sends: boolean }): MediaDevice {
    return new MediaDevice({
      deviceId,
      joinId: this.#options.ids.draw(),
      room,
      sends,
      mayTake: ({ source }) => {
        const rights = this.#options.rightsOf(deviceId);
        return (source === 'microphone' ? rights?.hears : rights?.sees) ?? false;
      },
      stage: () => this.#stage,
      send: (message) => this.#devices.send(deviceId, message),
      log: this.#options.log,
    });
  }

  #roomEvents(): ConstructorParameters<typeof RoomKeeper>[0]['events'] {
    return {
      onAlive: this.#options.onAlive,
      onConsumerClosed: (deviceId, consumerId) => this.#devices.joined(deviceId)?.consumerClosed(consumerId),
      onConsumerPaused: (deviceId, consumerId, paused) =>
        this.#devices.joined(deviceId)?.consumerPaused(consumerId, paused),
      onProducerClosed: (deviceId, _, source) => this.#producerClosed(deviceId, source),
      onDeviceLost: (deviceId) => this.#lost(deviceId),
      onLevels: (levels) => {
        this.#silence.levels(levels);
        this.#options.onLevels(levels);
      },
    };
  }

  #up(): void {
    this.#options.onAvailable(true);
    this.#devices.sendAll({ type: 'rejoin', joinId: null });
  }

  #down(): void {
    this.#devices.endJoins();
    this.#silence.clear();
    this.#stage = null;
    this.#tellShares();
    this.#devices.sendAll({ type: 'interrupted' });
    this.#options.onAvailable(false);
  }

  #produced(): void {
    void this.notify();
    this.#tellShares();
  }

  #producerPaused(fact: ProducerFact): void {
    this.#devices.joined(fact.deviceId)?.producerPaused(fact);
  }

  #producerClosed(deviceId: string, source: MediaSource): void {
    this.#devices.joined(deviceId)?.producerClosed(source);
    this.#tellShares();
  }

  #stageChanged(stage: PictureRef | null): void {
    this.#stage = stage;
    for (const [, device] of this.#devices.allJoined()) device.stageChanged();
  }

  #lost(deviceId: string): void {
    const device = this.#devices.joined(deviceId);
    this.#devices.leave(deviceId);
    if (device) this.#devices.send(deviceId, { type: 'rejoin', joinId: device.joinId });
  }

  /** Who lost their place goes; who may send since they joined needs a join that can. */
  #followRights(): void {
    for (const deviceId of this.#devices.ids()) {
      const rights = this.#options.rightsOf(deviceId);
      if (!rights) this.#devices.dismiss(deviceId);
      else if (rights.sends.length > 0 && this.#devices.joined(deviceId)?.sends === false) this.restartDevice(deviceId);
    }
  }

  async #syncAll(): Promise<void> {
    await Promise.all(this.#devices.allJoined().map(([, device]) => device.sync()));
  }

  #tellShares(): void {
    const deviceIds = this.producers()
      .filter((fact) => fact.source === 'screen')
      .map((fact) => fact.deviceId);
    const key = deviceIds.join(' ');
    if (key === this.#shares) return;
    this.#shares = key;
    this.#options.onShares(deviceIds);
  }

  /** The engine knows the round trip only where it sends; elsewhere the device's own measure stands in. */
  #withRoundTrip(line: LineFigures): LineFigures {
    return { ...line, roundTripMs: line.roundTripMs ?? this.#devices.joined(line.deviceId)?.roundTripMs ?? null };
  }

  #linesLater(): void {
    if (this.#closed) return;
    const tell = () => void this.#tellLines().finally(() => this.#linesLater());
    this.#cancelLines = this.#options.clock.after(LINES_MS, tell);
  }

  async #tellLines(): Promise<void> {
    try {
      const lines = (await this.#keeper.room?.lines()) ?? [];
      if (lines.length > 0 && !this.#closed) this.#options.onLines(lines.map((line) => this.#withRoundTrip(line)));
    } catch (error) {
      this.#options.log.warn({ error }, 'lines could not be measured');
    }
  }
}
