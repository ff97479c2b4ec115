import type { ConferenceId, DeviceId } from '#shared/kernel/index.ts';
import type { LinkId, Session, SessionId } from './sessions.ts';

/** What sockets need to know of sessions, devices and links. All answers are read afresh. */
export type Admission = {
  /** The living session of a Cookie header; a display's page asks for the display's. */
  sessionOf(cookieHeader: string | undefined, choice: 'console' | 'display'): Session | undefined;
  /** The browser of a Cookie header. */
  deviceOf(cookieHeader: string | undefined): DeviceId | undefined;
  /** Whether this browser was removed from the conference for good. */
  isBarred(deviceId: DeviceId, conferenceId: ConferenceId): boolean;
  /** Somebody uses this session, which then does not run out. Never throws. */
  used(sessionId: SessionId): void;
  /** Takes a place for one more screen of a display link; undefined when all are taken. The function gives it back. */
  claimScreen(linkId: LinkId, screenLimit: number): (() => void) | undefined;
  /** Calls back with sessions that ended, for whatever reason; the returned function stops that. */
  onSessionEnded(observer: (sessionIds: readonly SessionId[]) => void): () => void;
};
