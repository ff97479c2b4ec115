import type { Clock } from '#server/ports/clock.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { LineHistory } from '#server/ports/line-history.ts';
import type { LiveFigures } from '#server/ports/live-figures.ts';
import type { LineFigures, MediaBackend } from '#server/ports/media-backend.ts';
import type { MediaDevice, MediaGate, MediaPeer } from '#server/ports/media-gate.ts';
import type { Commit, Follower } from '#server/ports/publisher.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { ConferenceId, DeviceId, Instant, SiteId } from '#shared/kernel/index.ts';
import type { EngineObject, MediaAnswer, SiteLineFigures } from '#shared/protocol/index.ts';
import { mediaRequestSchema } from '#shared/protocol/index.ts';
import { ConferenceMedia } from './conference-media.ts';
import type { MediaLog } from './media-log.ts';
import type { OwnMediaRequest } from './media-requests.ts';
import { seatRightsOf } from './media-rights.ts';
import { hasMedia, policyInputOf } from './policy-input.ts';
import { isOwnSeat, Seats } from './seats.ts';

/** Every so many samples of 2 s a row goes to the history. */
const HISTORY_EVERY = 5;

/** A running conference as the media plane needs it. */
export type MediaHost = {
  readonly state: ConferenceState;
  now(): Instant;
  mediaAlive(deviceId: DeviceId): void;
  expectMedia(deviceId: DeviceId, expected: { readonly sends: boolean }): void;
  mediaDied(): void;
};

export type MediaPlaneOptions = {
  readonly backend: MediaBackend;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: MediaLog;
  readonly figures: LiveFigures;
  readonly history: LineHistory;
  /** Undefined for an id that no conference has. */
  readonly hostOf: (conferenceId: ConferenceId) => MediaHost | undefined;
};

type Room = { readonly media: Promise<ConferenceMedia>; silent: Set<SiteId>; sampleCount: number };

/** The media of all conferences: a room for each from the first device to the closing of the conference. */
export class MediaPlane implements MediaGate, Follower {
  readonly #options: MediaPlaneOptions;
  readonly #roomById = new Map<ConferenceId, Room>();
  /** Sockets outlive rooms: a conference that is reopened gets a new room for those who are still there. */
  readonly #peers = new Set<MediaPeer>();
  readonly #seatsById = new Map<ConferenceId, Seats>();
  #closed = false;

  constructor(options: MediaPlaneOptions) {
    this.#options = options;
  }

  /** Router capabilities, for the page of a conference; undefined while the engine is away or before it is ready. */
  async capabilities(conferenceId: ConferenceId): Promise<EngineObject | undefined> {
    const host = this.#options.hostOf(conferenceId);
    if (!host || !hasMedia(host.state)) return undefined;
    return (await this.#open(conferenceId, host)?.media)?.routerRtpCapabilities();
  }

  attachPeer(peer: MediaPeer): void {
    const seat = this.#seatsOf(peer.conferenceId).take(peer);
    this.#with(peer.conferenceId, (media) => media.attach(seat, peer));
    this.#peers.add(peer); // after the room was asked for: who opens it needs no word to join
  }

  detachPeer(peer: MediaPeer): void {
    this.#peers.delete(peer);
    const seats = this.#seatsOf(peer.conferenceId);
    const seat = seats.seatOf(peer);
    seats.leave(peer);
    this.#with(peer.conferenceId, (media) => media.detach(seat, peer));
  }

  endSessions(sessionIds: ReadonlySet<string>): void {
    for (const [conferenceId, seats] of this.#seatsById) {
      const ended = seats.seatsOf(sessionIds);
      if (ended.length === 0) continue;
      this.#with(conferenceId, (media) => {
        for (const seat of ended) media.removeDevice(seat);
      });
    }
  }

  async handle(peer: MediaPeer, device: MediaDevice, message: unknown): Promise<MediaAnswer> {
    const parsed = mediaRequestSchema.safeParse(message);
    if (!parsed.success) return { ok: false, refusal: { code: 'media/badRequest' }, rejoin: false };
    const host = this.#options.hostOf(peer.conferenceId);
    const room = host && hasMedia(host.state) ? this.#open(peer.conferenceId, host) : undefined;
    if (!host || !room) return { ok: false, refusal: { code: 'media/unavailable' }, rejoin: false };
    const media = await room.media;
    if (parsed.data.type === 'restartDevice') return restart(media, device, parsed.data.deviceId);
    const seat = this.#seatsOf(peer.conferenceId).seatOf(peer);
    const answer = await media.handle(seat, parsed.data);
    if (answer.ok && isOwnSeat(seat)) expect(host, device.deviceId, parsed.data);
    return answer;
  }

  follow({ conferenceId, state }: Commit): void {
    if (!hasMedia(state)) return this.#closeRoom(conferenceId);
    if (!this.#roomById.has(conferenceId) && !this.#hasPeers(conferenceId)) return;
    this.#with(conferenceId, (media) => void media.notify());
  }

  #hasPeers(conferenceId: ConferenceId): boolean {
    return [...this.#peers].some((peer) => peer.conferenceId === conferenceId);
  }

  #seatsOf(conferenceId: ConferenceId): Seats {
    const known = this.#seatsById.get(conferenceId);
    if (known) return known;
    const seats = new Seats({
      clock: this.#options.clock,
      onMoved: ({ peer, from, to }) =>
        this.#with(conferenceId, (media) => {
          media.removeDevice(to);
          media.removeDevice(from);
          media.attach(to, peer);
          peer.send({ type: 'rejoin', joinId: null });
        }),
    });
    this.#seatsById.set(conferenceId, seats);
    return seats;
  }

  /** Closes all rooms. Idempotent; the engine is the caller's to close. */
  close(): void {
    this.#closed = true;
    for (const seats of this.#seatsById.values()) seats.close();
    for (const conferenceId of [...this.#roomById.keys()]) this.#closeRoom(conferenceId);
  }

  #closeRoom(conferenceId: ConferenceId): void {
    const room = this.#roomById.get(conferenceId);
    this.#roomById.delete(conferenceId);
    if (room) void room.media.then((media) => media.close(), this.#report);
  }

  /** Calls in the order of asking, after the room is there; nothing where there is none and none can be. */
  #with(conferenceId: ConferenceId, call: (media: ConferenceMedia) => void): void {
    const host = this.#options.hostOf(conferenceId);
    if (!host || !hasMedia(host.state)) return;
    this.#open(conferenceId, host)?.media.then(call).catch(this.#report);
  }

  #report = (error: unknown): void => this.#options.log.error({ error }, 'media room failed');

  #open(conferenceId: ConferenceId, host: MediaHost): Room | undefined {
    if (this.#closed) return undefined;
    const known = this.#roomById.get(conferenceId);
    if (known) return known;
    const { backend, clock, ids, log } = this.#options;
    const media = ConferenceMedia.open({
      conferenceId,
      backend,
      clock,
      ids,
      log,
      policyInput: () => policyInputOf(host.state),
      rightsOf: (seat) => seatRightsOf(host.state, seat),
      onAlive: (deviceId) => host.mediaAlive(deviceId as DeviceId), // as above
      onLevels: (levels) => this.#levels(conferenceId, host, levels),
      onLines: (lines) => this.#lines(conferenceId, host, lines),
      onSilentMicrophone: (deviceId, silent) => this.#silent(conferenceId, host, { deviceId, silent }),
      onShares: () => undefined, // which screen is shown is a command's business
      onAvailable: (available) => {
        if (!available) host.mediaDied();
      },
    });
    const room: Room = { media, silent: new Set(), sampleCount: 0 };
    this.#roomById.set(conferenceId, room);
    const earlier = [...this.#peers].filter((peer) => peer.conferenceId === conferenceId);
    media.then((opened) => this.#welcome(earlier, opened)).catch(this.#report);
    return room;
  }

  /** Whoever had a socket before the room was there is in it too, and is told to join. */
  #welcome(earlier: readonly MediaPeer[], media: ConferenceMedia): void {
    for (const peer of earlier) {
      if (!this.#peers.has(peer)) continue;
      media.attach(this.#seatsOf(peer.conferenceId).seatOf(peer), peer);
      peer.send({ type: 'rejoin', joinId: null });
    }
  }

  #levels(conferenceId: ConferenceId, host: MediaHost, levelByDeviceId: ReadonlyMap<string, number>): void {
    const levels = [...levelByDeviceId].flatMap(([deviceId, level]) => {
      const siteId = siteOf(host, deviceId);
      return siteId ? [{ siteId, level }] : [];
    });
    this.#options.figures.levels(conferenceId, levels);
  }

  #lines(conferenceId: ConferenceId, host: MediaHost, figures: readonly LineFigures[]): void {
    const room = this.#roomById.get(conferenceId);
    if (!room) return;
    const lines = figures.flatMap((each) => lineOf(host, each) ?? []);
    this.#options.figures.lines(conferenceId, lines);
    room.sampleCount += 1;
    if (room.sampleCount % HISTORY_EVERY !== 0) return;
    const rows = lines.map(({ siteId, deviceId, at, ...rest }) => ({ siteId, deviceId, at, figures: rest }));
    this.#options.history.append(conferenceId, rows);
  }

  #silent(
    conferenceId: ConferenceId,
    host: MediaHost,
    { deviceId, silent }: { readonly deviceId: string; readonly silent: boolean },
  ): void {
    const room = this.#roomById.get(conferenceId);
    const siteId = siteOf(host, deviceId);
    if (!room || !siteId) return;
    if (silent) room.silent.add(siteId);
    else room.silent.delete(siteId);
    this.#options.figures.silentMicrophones(conferenceId, [...room.silent]);
  }
}

/** A device that sends sound is back after a drop when its sound flows; another one when its socket is there. */
function expect(host: MediaHost, deviceId: DeviceId, request: OwnMediaRequest): void {
  if (!('source' in request) || request.source !== 'microphone') return;
  host.expectMedia(deviceId, { sends: request.type === 'produce' });
}

/** The technician's remedy: that device drops its media and joins anew. */
function restart(media: ConferenceMedia, { roles }: MediaDevice, deviceId: string): MediaAnswer {
  if (!roles.includes('technician')) return { ok: false, refusal: { code: 'permission/denied' }, rejoin: false };
  media.restartDevice(deviceId);
  return { ok: true };
}

function siteOf(host: MediaHost, deviceId: string): SiteId | undefined {
  return host.state.roster.deviceById[deviceId as DeviceId]?.siteId; // ids of devices come from the roster
}

function lineOf(host: MediaHost, figures: LineFigures): SiteLineFigures | undefined {
  const siteId = siteOf(host, figures.deviceId);
  if (!siteId) return undefined;
  return {
    siteId,
    deviceId: figures.deviceId as DeviceId, // as above
    at: host.now(),
    roundTripMs: figures.roundTripMs,
    loss: figures.lossIn,
    inBps: figures.bitrateInBps,
    outBps: figures.bitrateOutBps,
    reducedCount: figures.reducedCount,
  };
}
