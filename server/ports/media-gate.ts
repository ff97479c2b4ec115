import type { ConferenceId, DeviceId, Role, SiteId } from '#shared/kernel/index.ts';
import type { MediaAnswer, MediaMessage, MediaRequest } from '#shared/protocol/index.ts';
import type { Abilities } from '#shared/roster/index.ts';

/** One socket of a device, as the media plane sees it. */
export type MediaPeer = {
  /** Unique among sockets. */
  readonly peerId: string;
  readonly conferenceId: ConferenceId;
  readonly deviceId: DeviceId;
  /** The page that the socket belongs to: the same after a cut, another in another window of the same browser. */
  readonly pageId: string;
  readonly sessionId: string;
  /** Tells the browser something unasked. Never throws; after the socket ended it does nothing. */
  send(message: MediaMessage): void;
};

/** A device of the roster and what it may do, as of the request. */
export type MediaDevice = {
  readonly deviceId: DeviceId;
  readonly siteId: SiteId;
  readonly abilities: Abilities;
  readonly roles: readonly Role[];
};

/** The way from sockets into the media plane. */
export type MediaGate = {
  /** From now on messages for this page go to this socket; an earlier one of the page hears no more. */
  attachPeer(peer: MediaPeer): void;
  /** The socket ended. Media flow on: a line of sockets that is cut cuts no sound. */
  detachPeer(peer: MediaPeer): void;
  /** These sessions ended: whatever their devices send and receive ends now, with or without a socket. */
  endSessions(sessionIds: ReadonlySet<string>): void;
  /** One request, one answer. */
  handle(peer: MediaPeer, device: MediaDevice, request: MediaRequest): Promise<MediaAnswer>;
};
