import type { Clock } from '#server/ports/clock.ts';
import type { DeviceStore } from '#server/ports/devices.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { JoinLinkStore } from '#server/ports/links.ts';
import type { SessionStore } from '#server/ports/sessions.ts';
import type { ConferenceId, DeviceId } from '#shared/kernel/index.ts';
import { cookieNames, cookieOf } from './cookies.ts';
import { drawToken, hashToken } from './secret.ts';
import type { Sessions } from './sessions.ts';

export type DevicesOptions = {
  readonly store: DeviceStore;
  readonly joinLinks: JoinLinkStore;
  readonly sessionStore: SessionStore;
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** Browsers, known by their long-lived cookie. */
export class Devices {
  readonly #options: DevicesOptions;

  constructor(options: DevicesOptions) {
    this.#options = options;
  }

  /** The device of a Cookie header; undefined when the cookie is missing or not ours. */
  ofCookies(cookieHeader: string | undefined): DeviceId | undefined {
    const token = cookieOf(cookieHeader, cookieNames.device);
    return token === undefined ? undefined : this.#options.store.findByToken(hashToken(token));
  }

  /** Makes a device; the token goes into its cookie. */
  create(): { deviceId: DeviceId; token: string } {
    const deviceId = this.#options.ids.draw() as DeviceId; // drawn for a device
    const token = drawToken();
    this.#options.store.add(deviceId, hashToken(token), this.#options.clock.now());
    return { deviceId, token };
  }

  /**
   * Removes a device from a conference for good: its cookie is barred, its sessions by link end, and the join links
   * that it came by let in only devices that they let in before, so that forgetting the cookie does not help. Sessions
   * of accounts go on elsewhere; who joins has to ask `isBarred`.
   */
  bar(deviceId: DeviceId, conferenceId: ConferenceId): void {
    const { store, joinLinks, sessionStore, sessions, clock } = this.#options;
    const now = clock.now();
    store.bar(deviceId, conferenceId, now);
    for (const linkId of sessionStore.openLinksOf(deviceId, conferenceId)) joinLinks.close(linkId, now);
    sessions.end({ by: 'deviceInConference', deviceId, conferenceId });
  }

  /** Lets a removed device back in; the links stay closed. */
  unbar(deviceId: DeviceId, conferenceId: ConferenceId): void {
    this.#options.store.unbar(deviceId, conferenceId);
  }

  isBarred(deviceId: DeviceId, conferenceId: ConferenceId): boolean {
    return this.#options.store.isBarred(deviceId, conferenceId);
  }
}
