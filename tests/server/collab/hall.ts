import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished, vi } from 'vitest';
import * as Y from 'yjs';
import { type Collab, createCollab } from '#server/collab/create-collab.ts';
import { createPaperTexts, MinutesDesk } from '#server/collab/minutes-desk.ts';
import { MinutesHub } from '#server/collab/minutes-hub.ts';
import { type Hosted, Registry } from '#server/conference/registry.ts';
import { type Database, openDatabase } from '#server/db/open.ts';
import { createStores, type Stores } from '#server/db/stores.ts';
import { RandomIds } from '#server/random-ids.ts';
import { sha256 } from '#server/sha-256.ts';
import { SystemClock } from '#server/system-clock.ts';
import type { PersonCommand } from '#shared/conference/index.ts';
import type { Actor, ConferenceId } from '#shared/kernel/index.ts';
import type { DocumentPart } from '#shared/minutes/index.ts';
import type { CommandAnswer } from '#shared/protocol/index.ts';
import { type Desk, openDesk } from '#tests/support/minutes-desk.ts';
import { administrator, CollectedLog, commandId, personActor, smallSetup } from '../conference/small-conference.ts';
import { FakeAdmission } from '../realtime/hall.ts';

export type Hall = {
  readonly url: string;
  readonly registry: Registry;
  readonly hosted: Hosted;
  readonly conferenceId: ConferenceId;
  readonly admission: FakeAdmission;
  readonly stores: Stores;
  readonly database: Database;
  readonly hub: MinutesHub;
  readonly minutes: MinutesDesk;
  readonly collab: Collab;
  readonly report: CollectedLog;
  cookieOf(who: string): string;
  /** A browser that has begun to open a document. `who` is a person, `@x` names the browser. */
  open(who: string, part?: DocumentPart, document?: Y.Doc): Desk;
  /** One that asks for a document by whatever name. */
  openNamed(who: string, name: string): Desk;
  /** A browser that has the document before it. */
  seated(who: string, part?: DocumentPart): Promise<Desk>;
  /** A command that has to be accepted. */
  did(actor: Actor, command: PersonCommand): void;
  answerTo(actor: Actor, command: PersonCommand): CommandAnswer;
};

export const chair = personActor('chair', null);
export const secretary = personActor('secretary', null);

/** The documents of the minutes over real sockets and a real database, with a conference beside them. */
export async function openHall({ path = ':memory:' }: { readonly path?: string } = {}): Promise<Hall> {
  const database = openDatabase({ path });
  const stores = createStores(database);
  const report = new CollectedLog();
  const parts = { clock: new SystemClock(), ids: new RandomIds(), report };
  const store = stores.minutesStore;
  const registry = new Registry({
    ...parts,
    log: stores.eventLog,
    digest: sha256,
    rulesHash: 'rules',
    paperTexts: createPaperTexts(store),
  });
  registry.load();
  const admission = new FakeAdmission();
  const server = await listening();
  const hub = new MinutesHub({ ...parts, registry, store });
  const minutes = new MinutesDesk({ ...parts, registry, store, hub, wordedFigures: () => null });
  const collab = createCollab({ server, hub, admission });
  registry.followedBy(hub);
  onTestFinished(async () => {
    collab.close();
    registry.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    database.close();
  });
  const hosted = conferenceOf(registry);
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/collab`; // listening on a port
  const { conferenceId } = hosted.host;
  const cookieOf = (who: string) => signIn(admission, who);
  const open: Hall['open'] = (who, part = 'minutes', document = new Y.Doc()) =>
    openDesk({ url, cookie: cookieOf(who), name: `${conferenceId}/${part}`, document });
  const openNamed: Hall['openNamed'] = (who, name) =>
    openDesk({ url, cookie: cookieOf(who), name, document: new Y.Doc() });
  const seated: Hall['seated'] = async (who, part) => {
    const desk = open(who, part);
    await vi.waitFor(() => {
      if (!desk.provider.isSynced) throw new Error('not there yet');
    }, 5_000);
    return desk;
  };
  const answerTo: Hall['answerTo'] = (actor, command) => {
    let answer: CommandAnswer | undefined;
    hosted.host.ask({ actor, command, commandId: commandId(parts.ids.draw()) }, (given) => {
      answer = given;
    });
    if (!answer) throw new Error('no answer');
    return answer;
  };
  const did: Hall['did'] = (actor, command) => {
    const answer = answerTo(actor, command);
    if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.code}`);
  };
  return {
    ...{ url, registry, hosted, conferenceId, admission, stores, database, hub, minutes, collab, report },
    ...{ cookieOf, open, openNamed, seated, did, answerTo },
  };
}

function conferenceOf(registry: Registry): Hosted {
  const [known] = registry.conferenceIds();
  const made = known === undefined ? registry.create({ setup: smallSetup(), actor: administrator }) : undefined;
  const conferenceId = made?.ok ? made.conferenceId : known;
  const hosted = conferenceId === undefined ? undefined : registry.find(conferenceId);
  if (!hosted) throw new Error('no conference');
  return hosted;
}

async function listening(): Promise<Server> {
  const server = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function signIn(admission: FakeAdmission, who: string): string {
  const [name = ''] = who.split('@', 1);
  const cookie = `session=${who}`;
  if (admission.sessions.has(cookie) || name === 'nobody') return cookie;
  admission.sessions.set(cookie, {
    id: `session-${who}` as never, // ids of these tests
    principal: { kind: 'account', accountId: `account-${name}` as never, name, isAdministrator: name === 'admin' },
    deviceId: null,
    expiresAt: 8_000_000_000_000 as never,
  });
  return cookie;
}
