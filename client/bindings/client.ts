import { createContext, useContext } from 'react';
import type { SlideDesk } from '#client/slides/slide-desk.ts';
import type { ConnectionFacts } from '#client/stores/connection-store.ts';
import type { LiveFacts } from '#client/stores/live-store.ts';
import type { MediaFacts, PictureSource } from '#client/stores/media-store.ts';
import type { Preferences } from '#client/stores/preferences-store.ts';
import type { Outcome, Reason } from '#client/stores/reason.ts';
import type { ReplicaFacts } from '#client/stores/replica-store.ts';
import type { Session, SessionFact } from '#client/stores/session-store.ts';
import type { Facts, Store } from '#client/stores/store.ts';
import type { TextCopies } from '#client/stores/text-copies.ts';
import type { PersonCommand } from '#shared/conference/index.ts';
import type { ConferenceId, DeviceId, Instant } from '#shared/kernel/index.ts';
import type { ClientRemarks } from '#shared/protocol/index.ts';

/** What came of a command: the version of the log in which it stands, or why it was not done. */
export type CommandOutcome =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly reason: Reason };

/** What the page is built on, from sign-in to sign-out. */
export type Client = {
  readonly session: Facts<SessionFact>;
  readonly preferences: Store<Preferences>;
  readonly signing: Signing;
  /** What this browser keeps of texts until the server has them. */
  readonly textCopies: TextCopies;
  /** Loads what a conference needs and connects. Whoever calls it closes it. */
  enterConference(entrance: Entrance): Promise<ConferenceClient>;
};

/** Whose session counts at this page: that of a display link, or that of who signed in. */
export type PageKind = 'console' | 'display';

export type Entrance = { readonly conferenceId: ConferenceId; readonly as: PageKind };

export type Signing = {
  signIn(credentials: { readonly name: string; readonly password: string }): Promise<Outcome<Session>>;
  signOut(options: { readonly everywhere: boolean }): Promise<Outcome<null>>;
  enterByJoinLink(token: string): Promise<Outcome<Session>>;
  enterByDisplayLink(token: string): Promise<Outcome<Session>>;
  /** Asks the server who is signed in. */
  refresh(): Promise<void>;
};

/** One conference that this browser is in. */
export type ConferenceClient = {
  readonly conferenceId: ConferenceId;
  readonly connection: Facts<ConnectionFacts>;
  readonly replica: Facts<ReplicaFacts>;
  readonly live: Facts<LiveFacts>;
  readonly media: Facts<MediaFacts>;
  readonly mediaDesk: MediaDesk;
  readonly slideDesk: SlideDesk;
  /** Says something that is no event and may be lost. */
  tell<K extends keyof ClientRemarks>(type: K, ...remark: Parameters<ClientRemarks[K]>): void;
  /** Now, by the server's clock. */
  now(): Instant;
  run(command: PersonCommand): Promise<CommandOutcome>;
  /** Why a command would be refused, as far as this browser knows; null when it would be accepted. */
  refusalOf(command: PersonCommand): Reason | null;
  /** Idempotent. */
  close(): void;
};

/** What a leaf element says of itself: which picture it shows. */
export type PictureOrder = {
  readonly element: HTMLVideoElement;
  readonly deviceId: DeviceId | 'self';
  readonly source: PictureSource;
};

/** Everything that screens ask of sound and picture. */
export type MediaDesk = {
  /** Shows a picture in an element for as long as it is there; returns what ends it. */
  attachPicture(order: PictureOrder): () => void;
  shareScreen(): Promise<Outcome<null>>;
  stopSharing(): Promise<void>;
  /** Drops the device's media and joins it again. */
  restart(): Promise<void>;
  /** The technician's remedy: that device drops its media and joins anew. */
  restartDevice(deviceId: DeviceId): Promise<Outcome<null>>;
  /** To be called from a touch or a key: lets sound play where the browser waits for that. */
  unlockSound(): Promise<void>;
  beginCheck(wanted: { readonly camera: boolean; readonly microphone: boolean }): Promise<void>;
  endCheck(): void;
  chooseCamera(deviceId: string): Promise<void>;
  chooseMicrophone(deviceId: string): Promise<void>;
  chooseSpeaker(deviceId: string): Promise<void>;
  /** Plays a short tone on the chosen loudspeaker. */
  playTone(): Promise<Outcome<null>>;
};

export const ClientContext = createContext<Client | null>(null);
export const ConferenceContext = createContext<ConferenceClient | null>(null);

/** What the page is built on. Throws outside the page. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient outside ClientContext');
  return client;
}

/** The conference that this part of the page is in. Throws outside one. */
export function useConferenceClient(): ConferenceClient {
  const client = useContext(ConferenceContext);
  if (client === null) throw new Error('useConferenceClient outside ConferenceProvider');
  return client;
}
