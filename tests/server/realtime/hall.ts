import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type Hosted, Registry } from '#server/conference/registry.ts';
import type { Admission } from '#server/ports/admission.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { MediaDevice, MediaGate, MediaPeer } from '#server/ports/media-gate.ts';
import type { LinkId, Principal, Session, SessionId } from '#server/ports/sessions.ts';
import { RandomIds } from '#server/random-ids.ts';
import { createGateway, type Gateway } from '#server/realtime/gateway.ts';
import { sha256 } from '#server/sha-256.ts';
import { SystemClock } from '#server/system-clock.ts';
import type { ConferenceId, DeviceId, Instant, SiteId } from '#shared/kernel/index.ts';
import type { MediaAnswer, MediaRequest } from '#shared/protocol/index.ts';
import { FakeEventLog } from '#tests/support/fake-event-log.ts';
import { TestClient, type TestClientOptions } from '#tests/support/test-client.ts';
import { administrator, CollectedLog, smallSetup } from '../conference/small-conference.ts';

type Observer = (sessionIds: readonly SessionId[]) => void;

/** Sessions by cookie, as a test says. */
export class FakeAdmission implements Admission {
  readonly sessions = new Map<string, Session>();
  readonly barred = new Set<string>();
  readonly inUse: SessionId[] = [];
  readonly #observers = new Set<Observer>();
  readonly #screens = new Map<LinkId, number>();

  sessionOf(cookieHeader: string | undefined): Session | undefined {
    return this.sessions.get(cookieHeader ?? '');
  }
  deviceOf(): DeviceId | undefined {
    return undefined;
  }
  isBarred(deviceId: DeviceId): boolean {
    return this.barred.has(deviceId);
  }
  used(sessionId: SessionId): void {
    this.inUse.push(sessionId);
  }
  claimScreen(linkId: LinkId, screenLimit: number): (() => void) | undefined {
    const count = this.#screens.get(linkId) ?? 0;
    if (count >= screenLimit) return undefined;
    this.#screens.set(linkId, count + 1);
    return () => this.#screens.set(linkId, (this.#screens.get(linkId) ?? 1) - 1);
  }
  onSessionEnded(observer: Observer): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }
  end(cookie: string): void {
    const session = this.sessions.get(cookie);
    this.sessions.delete(cookie);
    if (session) for (const observer of this.#observers) observer([session.id]);
  }
}

/** Remembers what it was asked. */
export class FakeMediaGate implements MediaGate {
  readonly peers = new Map<DeviceId, MediaPeer>();
  readonly asked: { readonly device: MediaDevice; readonly request: MediaRequest }[] = [];
  readonly ended: string[] = [];

  attachPeer(peer: MediaPeer): void {
    this.peers.set(peer.deviceId, peer);
  }
  detachPeer(peer: MediaPeer): void {
    if (this.peers.get(peer.deviceId) === peer) this.peers.delete(peer.deviceId);
  }
  endSessions(sessionIds: ReadonlySet<string>): void {
    this.ended.push(...sessionIds);
  }
  async handle(_peer: MediaPeer, device: MediaDevice, request: MediaRequest): Promise<MediaAnswer> {
    this.asked.push({ device, request });
    if (request.type === 'capabilities') return { ok: true, routerRtpCapabilities: {} };
    throw new Error('the engine fell over');
  }
}

export type Hall = {
  readonly url: string;
  readonly registry: Registry;
  readonly hosted: Hosted;
  readonly conferenceId: ConferenceId;
  readonly admission: FakeAdmission;
  readonly media: FakeMediaGate;
  readonly gateway: Gateway;
  readonly log: FakeEventLog;
  readonly report: CollectedLog;
  /** Makes a conference beside the first one. */
  another(): Hosted;
  /** A client that said hello; closed when the test is over. */
  join(who: Who, more?: Partial<TestClientOptions>): Promise<TestClient>;
  /** A client that has just begun to connect. */
  client(who: Who, more?: Partial<TestClientOptions>): TestClient;
};

/** A person by id, a site by `site:id`, a screen by `display:id`; `@x` names the browser. */
export type Who = string;

function principalOf(who: string, conferenceId: ConferenceId): Principal {
  const [kind, name] = who.split(':', 2);
  const link = { linkId: `link-${who}` as LinkId, conferenceId, siteId: name as SiteId };
  if (kind === 'site' && name) return { kind: 'joinLink', ...link };
  if (kind === 'display' && name) return { kind: 'display', ...link, screenLimit: 5 };
  return { kind: 'account', accountId: `account-${who}` as never, name: who, isAdministrator: who === 'admin' };
}

/** A conference over real sockets: everything of the conference plane but the database. */
export async function openHall({ clock = new SystemClock() }: { clock?: Clock } = {}): Promise<Hall> {
  const log = new FakeEventLog();
  const report = new CollectedLog();
  const parts = { clock, ids: new RandomIds(), report };
  const registry = new Registry({ ...parts, log, digest: sha256, rulesHash: 'rules' });
  registry.load();
  const admission = new FakeAdmission();
  const media = new FakeMediaGate();
  const server = await listening();
  const gateway = createGateway({ ...parts, server, registry, admission, media });
  onTestFinished(async () => {
    await gateway.close();
    registry.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const another = () => {
    const made = registry.create({ setup: smallSetup(), actor: administrator });
    const hosted = made.ok ? registry.find(made.conferenceId) : undefined;
    if (!hosted) throw new Error('no conference');
    return hosted;
  };
  const hosted = another();
  const { conferenceId } = hosted.host;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // listening on a port
  const optionsOf = (who: Who, more: Partial<TestClientOptions> = {}): TestClientOptions => {
    const cookie = signIn(admission, who, conferenceId);
    return { url, cookie, conferenceId, reconnects: false, ...more };
  };
  const client = (who: Who, more?: Partial<TestClientOptions>) => {
    const made = new TestClient(optionsOf(who, more));
    onTestFinished(() => made.close());
    return made;
  };
  const join = async (who: Who, more?: Partial<TestClientOptions>) => {
    const made = await TestClient.join(optionsOf(who, more));
    onTestFinished(() => made.close());
    return made;
  };
  return { url, registry, hosted, conferenceId, admission, media, gateway, log, report, another, join, client };
}

async function listening(): Promise<Server> {
  const server = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function signIn(admission: FakeAdmission, who: Who, conferenceId: ConferenceId): string {
  const [name = '', browser] = who.split('@', 2);
  const cookie = `session=${who}`;
  if (admission.sessions.has(cookie) || name === 'nobody') return cookie;
  admission.sessions.set(cookie, {
    id: `session-${who}` as SessionId,
    principal: principalOf(name, conferenceId),
    deviceId: `d-${browser ?? name.replace(':', '-')}` as DeviceId,
    expiresAt: 8_000_000_000_000 as Instant,
  });
  return cookie;
}

/** Opens the conference, with the device of s1 in it. */
export async function runHall(hall: Hall): Promise<{ chair: TestClient; s1: TestClient }> {
  const chair = await hall.join('chair');
  const s1 = await hall.join('site:s1');
  await chair.did({ type: 'conference/makeReady' });
  await s1.did(joinS1);
  await chair.did({ type: 'conference/open' });
  await chair.did({ type: 'floor/openList' });
  return { chair, s1 };
}

const joinS1 = {
  type: 'roster/joinDevice',
  siteId: 's1' as SiteId,
  label: 'Máy s1',
  abilities: { sound: true, camera: true, console: true, display: false },
  takesSoundFrom: null,
} as const;

/** A request to speak of a site. */
export function requestOf(siteId: string, name: string) {
  return {
    type: 'floor/request',
    request: {
      siteId: siteId as SiteId,
      speaker: { name, title: 'Viện trưởng', unit: siteId, delegateId: null },
      requestType: 'discussion',
      topic: '',
      itemId: null,
      preRegistered: false,
    },
  } as const;
}
