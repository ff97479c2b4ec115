import type { PersonCommand } from '#shared/conference/index.ts';
import { currentSpeech } from '#shared/conference/index.ts';
import type { ConferenceId, DeviceId, SiteId } from '#shared/kernel/index.ts';
import type { CommandAnswer, CommandMessage, MediaAnswer, MediaMessage, MediaRequest } from '#shared/protocol/index.ts';
import { type CookieJar, cookieHeader, enterByLink, signIn } from '#tests/support/bots/entry.ts';
import { SyntheticSite, type SyntheticSiteOptions } from '#tests/support/synthetic-site.ts';
import { drawCommandId, TestClient } from '#tests/support/test-client.ts';
import type { BenchServer } from './bench-server.ts';

/** How somebody comes in: by a site's link, or with an account of the demo. */
export type WayIn = { readonly token: string } | { readonly signInName: string };

export type MediaPart = Omit<SyntheticSiteOptions, 'signal'>;

const ANSWER_WITHIN_MS = 8_000;
const RETRY_MS = 200;

/** Cookies of somebody who has come in, and the conference. */
export type Pass = { readonly cookie: string; readonly conferenceId: ConferenceId };

/** Comes in over HTTP. */
export async function passOf(server: BenchServer, way: WayIn): Promise<Pass> {
  const jar: CookieJar = new Map();
  if ('token' in way) {
    const { conferenceId } = await enterByLink(server.url, way.token, jar);
    if (conferenceId === null) throw new Error('a link leads into no conference');
    return { cookie: cookieHeader(jar), conferenceId };
  }
  const { signInName } = way;
  await signIn(server.url, { signInName, password: server.passwordOf(signInName) }, jar);
  const cookie = cookieHeader(jar);
  return { cookie, conferenceId: await onlyConference(server.url, cookie) };
}

async function onlyConference(url: string, cookie: string): Promise<ConferenceId> {
  const answer = await fetch(`${url}/api/conferences`, { headers: { cookie } });
  const { conferences } = (await answer.json()) as { conferences: { conferenceId: ConferenceId }[] }; // our own route
  const first = conferences[0];
  if (!first) throw new Error('the demo has no conference');
  return first.conferenceId;
}

/** Somebody in the conference, with or without sound and picture. */
export class Participant {
  readonly client: TestClient;
  /** Null until `joinMedia`. */
  media: SyntheticSite | null = null;
  #part: MediaPart | null = null;

  private constructor(client: TestClient) {
    this.client = client;
    client.socket.on('media', (message: MediaMessage) => this.#onMedia(message));
    client.socket.on('connect', () => this.#again());
  }

  /** Opens the socket and says hello. */
  static async connect(server: BenchServer, pass: Pass): Promise<Participant> {
    return new Participant(await TestClient.join({ url: server.url, ...pass }));
  }

  /** Comes in as a room device of its site, and with that media if any. */
  static async enter(server: BenchServer, way: WayIn, part: MediaPart | null): Promise<Participant> {
    const participant = await Participant.connect(server, await passOf(server, way));
    await participant.joinRoom();
    if (part) await participant.joinMedia(part);
    return participant;
  }

  get deviceId(): DeviceId {
    return this.#standing.deviceId;
  }

  get siteId(): SiteId {
    const { siteId } = this.#standing;
    if (siteId === null) throw new Error('belongs to no site');
    return siteId;
  }

  get sight(): SyntheticSite {
    if (!this.media) throw new Error('has no media');
    return this.media;
  }

  /** Becomes the room device of its site. */
  async joinRoom(): Promise<void> {
    const abilities = { sound: true, camera: true, console: true, display: false };
    const { siteId } = this;
    await this.did({ type: 'roster/joinDevice', siteId, label: 'Đo lường', abilities, takesSoundFrom: null });
  }

  async joinMedia(part: MediaPart): Promise<void> {
    this.#part = part;
    this.media = new SyntheticSite({ ...part, signal: (request) => this.#signal(request) });
    await this.media.join();
  }

  /** Gives the floor to a site at once, whoever has it now. Resolves with the acknowledgement. */
  async call(siteId: SiteId): Promise<void> {
    const { state } = this.client;
    const endsSpeechId = (state && currentSpeech(state)?.speechId) ?? null;
    const speaker = { name: '', title: 'Đại diện đơn vị', unit: siteId, delegateId: null };
    const asked = { requestType: 'discussion', topic: '', allottedMs: null } as const;
    await this.did({ type: 'floor/call', siteId, speaker, endsSpeechId, ...asked });
  }

  /** Sends a command that has to be taken, again when a cut line loses the answer; waits until its events are here. */
  async did(command: PersonCommand): Promise<void> {
    const message = { commandId: drawCommandId(), command };
    const answer = await this.#asked(message).catch(() => this.#asked(message));
    if (!answer.ok) throw new Error(`${command.type} refused: ${answer.refusal.code}`);
    await this.client.until(() => this.client.version >= answer.version);
  }

  /** Leaves the room, so that the site's sound is free. */
  async leave(): Promise<void> {
    this.media?.close();
    await this.did({ type: 'roster/leaveDevice', deviceId: this.deviceId });
    this.client.close();
  }

  /** Idempotent. */
  close(): void {
    this.#part = null;
    this.media?.close();
    this.client.close();
  }

  get #standing() {
    if (!this.client.standing) throw new Error('is not in');
    return this.client.standing;
  }

  /** Back after a cut: media anew, as the product's client does when its join is void. */
  #again(): void {
    const part = this.#part;
    if (!part || !this.client.socket.connected) return;
    this.media?.close();
    const joining = this.joinMedia(part);
    const { media } = this;
    // overtaken by a cut or by the end of the engine
    joining.catch(() => setTimeout(() => this.media === media && this.#again(), RETRY_MS));
  }

  #onMedia(message: MediaMessage): void {
    if (message.type === 'rejoin' && message.joinId === null) return this.#again();
    this.media?.onMessage(message);
  }

  async #asked(message: CommandMessage): Promise<CommandAnswer> {
    return await this.client.socket.timeout(ANSWER_WITHIN_MS).emitWithAck('command', message);
  }

  async #signal(request: MediaRequest): Promise<MediaAnswer> {
    const { socket } = this.client;
    if (!socket.connected) throw new Error('no line');
    return await socket.timeout(ANSWER_WITHIN_MS).emitWithAck('media', request);
  }
}

/** Sites in the order of their links, for the n-th of them. */
export function linkOf(server: BenchServer, index: number): WayIn {
  const link = server.links().at(index);
  if (!link) throw new Error(`no link number ${index}`);
  return { token: link.token };
}
