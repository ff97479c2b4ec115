import type { AccountStore, SignInFailureStore } from '#server/ports/accounts.ts';
import type { Admission } from '#server/ports/admission.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { DeviceStore } from '#server/ports/devices.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { DisplayLinkStore, JoinLinkStore } from '#server/ports/links.ts';
import type { SessionStore } from '#server/ports/sessions.ts';
import { Accounts } from './accounts.ts';
import { Devices } from './devices.ts';
import { DisplayScreens } from './display-screens.ts';
import { Links } from './links.ts';
import { LockOut } from './lock-out.ts';
import { Sessions } from './sessions.ts';

export type EntranceOptions = {
  readonly stores: {
    readonly accounts: AccountStore;
    readonly signInFailures: SignInFailureStore;
    readonly sessions: SessionStore;
    readonly devices: DeviceStore;
    readonly joinLinks: JoinLinkStore;
    readonly displayLinks: DisplayLinkStore;
  };
  readonly clock: Clock;
  readonly ids: Ids;
  /** Told of faults that have nobody to answer to. */
  readonly onFault: (error: unknown) => void;
};

/** All ways in: accounts, links, devices, and the sessions that they lead to. */
export type Entrance = {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly devices: Devices;
  readonly links: Links;
  readonly screens: DisplayScreens;
  /** The same for sockets. */
  readonly admission: Admission;
};

/** Builds the ways in over their stores. */
export function createEntrance({ stores, clock, ids, onFault }: EntranceOptions): Entrance {
  const sessionStore = stores.sessions;
  const sessions = new Sessions({ store: sessionStore, clock, ids, onFault });
  const lockOut = new LockOut({ store: stores.signInFailures, clock });
  const accounts = new Accounts({ store: stores.accounts, sessionStore, sessions, lockOut, clock, ids });
  const { joinLinks, displayLinks } = stores;
  const devices = new Devices({ store: stores.devices, joinLinks, sessionStore, sessions, clock, ids });
  const links = new Links({ joinLinks, displayLinks, sessionStore, sessions, devices, clock, ids });
  const screens = new DisplayScreens();
  const admission: Admission = {
    sessionOf: (cookieHeader, choice) => sessions.ofCookies(cookieHeader, choice),
    deviceOf: (cookieHeader) => devices.ofCookies(cookieHeader),
    isBarred: (deviceId, conferenceId) => devices.isBarred(deviceId, conferenceId),
    used: (sessionId) => sessions.used(sessionId),
    claimScreen: (linkId, screenLimit) => screens.claim(linkId, screenLimit),
    onSessionEnded: (observer) => sessions.onSessionEnded(observer),
  };
  return { accounts, sessions, devices, links, screens, admission };
}
