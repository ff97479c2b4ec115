import type { Clock } from '#server/ports/clock.ts';
import type { Commit, Follower } from '#server/ports/publisher.ts';
import type { SystemCommand } from '#shared/conference/index.ts';
import type { DeviceId, Instant, SiteId } from '#shared/kernel/index.ts';
import type { Device } from '#shared/roster/index.ts';
import { hasPlace } from '#shared/roster/index.ts';
import type { Host } from './host.ts';
import { SignsOfLife } from './signs-of-life.ts';

export type PresenceOptions = {
  readonly clock: Clock;
  readonly host: Pick<Host, 'now' | 'state' | 'tell'>;
};

const TICK_MS = 250;
/** A tick that comes later than this was held up: nobody is blamed for that time. */
const LATE_MS = 250;
/** A transition that was refused is not tried at every tick. */
const RETRY_MS = 2_000;
/** Who is gone for so long is forgotten until the next sign. */
const FORGET_MS = 60_000;

/**
 * Who is there, from sockets and media. Signs of life are reported here; what lasts becomes a command of the system,
 * so that the log holds transitions only.
 */
export class Presence implements Follower {
  readonly #options: PresenceOptions;
  readonly #lifeById = new Map<DeviceId, SignsOfLife>();
  readonly #retryAt = new Map<string, Instant>();
  #tickDue: Instant | null = null;
  #cancelTick: () => void = () => undefined;
  #closed = false;

  constructor(options: PresenceOptions) {
    this.#options = options;
  }

  /** Something came from a socket of this device. */
  socketAlive(deviceId: DeviceId): void {
    this.#alive(deviceId, 'socket');
  }

  /** Media came from this device. */
  mediaAlive(deviceId: DeviceId): void {
    this.#alive(deviceId, 'media');
  }

  /** The device is about to send media, or ended what it sent: decides by what sign its site is back after a drop. */
  expectMedia(deviceId: DeviceId, expected: { readonly sends: boolean }): void {
    this.#lifeOf(deviceId).expectMedia(expected.sends);
  }

  /** The media worker died: for up to 10 s nobody is dropped for the lack of media. */
  mediaDied(): void {
    for (const life of this.#lifeById.values()) life.holdMedia(this.#now());
  }

  follow({ events }: Commit): void {
    for (const { event } of events) {
      if (event.type === 'roster/deviceJoined') this.#lifeOf(event.device.deviceId);
      if (event.type === 'roster/deviceRemoved' || event.type === 'roster/deviceForgotten')
        this.#forget(event.deviceId);
      // Whoever was here when it was closed may have gone since.
      if (event.type === 'conference/reopened') this.#watchAllHere();
    }
  }

  close(): void {
    this.#closed = true;
    this.#cancelTick();
  }

  #alive(deviceId: DeviceId, source: 'socket' | 'media'): void {
    if (this.#closed) return;
    const life = this.#lifeOf(deviceId);
    const wasThere = life.wasSeen && life.isAlive(this.#now());
    life.sign(source, this.#now());
    // Who comes back is told at once; who goes is told by the tick.
    if (!wasThere || (source === 'media' && this.#isDropped(deviceId))) this.#check(deviceId);
  }

  #lifeOf(deviceId: DeviceId): SignsOfLife {
    const known = this.#lifeById.get(deviceId);
    if (known) return known;
    const life = new SignsOfLife(this.#now());
    this.#lifeById.set(deviceId, life);
    if (this.#tickDue === null && !this.#closed) this.#tickLater();
    return life;
  }

  #tickLater(): void {
    this.#tickDue = (this.#options.clock.now() + TICK_MS) as Instant; // a sum of an instant
    this.#cancelTick = this.#options.clock.after(TICK_MS, () => this.#tick());
  }

  #tick(): void {
    if (this.#closed) return;
    const lateMs = this.#options.clock.now() - (this.#tickDue ?? 0);
    if (lateMs > LATE_MS) for (const life of this.#lifeById.values()) life.forgive(lateMs);
    this.#watchAllHere();
    for (const deviceId of [...this.#lifeById.keys()]) this.#check(deviceId);
    this.#tickDue = null;
    if (this.#lifeById.size > 0) this.#tickLater();
  }

  /** Whoever the log says is here is watched, also when no sign ever came. */
  #watchAllHere(): void {
    if (this.#isOver()) return;
    for (const { deviceId, presence } of Object.values(this.#options.host.state.roster.deviceById)) {
      if (presence.kind === 'here') this.#lifeOf(deviceId);
    }
  }

  #check(deviceId: DeviceId): void {
    const life = this.#lifeById.get(deviceId);
    const device = this.#options.host.state.roster.deviceById[deviceId];
    if (!life) return;
    if (!device || !hasPlace(device) || this.#isOver()) {
      if (!life.isAlive(this.#now())) this.#forget(deviceId);
      return;
    }
    this.#checkDevice(device, life);
    this.#checkSite(device, life);
    const isGone = this.#presenceOf(deviceId) === 'gone' && !life.isAlive(this.#now());
    if (isGone && life.silentMs(this.#now()) > FORGET_MS) this.#forget(deviceId);
  }

  #checkDevice({ deviceId, presence }: Device, life: SignsOfLife): void {
    const isAlive = life.isAlive(this.#now());
    if (presence.kind === 'here' && !isAlive) {
      this.#tell(`lose ${deviceId}`, { type: 'roster/loseDevice', deviceId, asOf: life.lastAt });
    }
    if (presence.kind === 'gone' && isAlive && life.wasSeen) {
      this.#tell(`return ${deviceId}`, { type: 'roster/returnDevice', deviceId });
    }
  }

  /** The line of a site is that of its sound device. */
  #checkSite({ deviceId, siteId }: Device, life: SignsOfLife): void {
    const { roster } = this.#options.host.state;
    if (roster.soundDeviceBySite[siteId] !== deviceId) return;
    const line = roster.lineBySite[siteId]?.kind;
    if (line === 'connected' && !life.isAlive(this.#now())) this.#drop(siteId, life.lastAt);
    if (line === 'dropped' && life.soundFlows(this.#now())) {
      this.#tell(`site ${siteId}`, { type: 'roster/returnSite', siteId });
    }
  }

  #drop(siteId: SiteId, asOf: Instant): void {
    this.#tell(`drop ${siteId}`, { type: 'roster/dropSite', siteId, asOf });
  }

  #tell(key: string, command: SystemCommand): void {
    const now = this.#now();
    if (now < (this.#retryAt.get(key) ?? 0)) return;
    this.#options.host.tell(command, (answer) => {
      if (answer.ok) this.#retryAt.delete(key);
      else this.#retryAt.set(key, (now + RETRY_MS) as Instant); // a sum of an instant
    });
  }

  #forget(deviceId: DeviceId): void {
    this.#lifeById.delete(deviceId);
    for (const key of [`lose ${deviceId}`, `return ${deviceId}`]) this.#retryAt.delete(key);
  }

  #isDropped(deviceId: DeviceId): boolean {
    const { deviceById, lineBySite } = this.#options.host.state.roster;
    const siteId = deviceById[deviceId]?.siteId;
    return siteId !== undefined && lineBySite[siteId]?.kind === 'dropped';
  }

  #presenceOf(deviceId: DeviceId): Device['presence']['kind'] | undefined {
    return this.#options.host.state.roster.deviceById[deviceId]?.presence.kind;
  }

  /** Before it is ready nobody is in, after closing nobody is counted. */
  #isOver(): boolean {
    const { kind } = this.#options.host.state.phase;
    return kind === 'draft' || kind === 'closed';
  }

  #now(): Instant {
    return this.#options.host.now();
  }
}
