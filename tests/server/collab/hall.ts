import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { type Collab, createCollab } from '#server/collab/create-collab.ts';
import { createPaperTexts, MinutesDesk } from '#server/collab/minutes-desk.ts';
import { MinutesHub } from '#server/collab/minutes-hub.ts';
import { type Hosted, Registry } from '#server/conference/registry.ts';
import { type Database, openDatabase } from '#server/db/open.ts';
import { createStores, type Stores } from '#server/db/stores.ts';
import { WorkbookProcesses } from '#server/documents/workbook-processes.ts';
import { factsOfFigures } from '#server/facts-of-figures.ts';
import { createFigureDesk, type FigureDesk } from '#server/figures/create-figures.ts';
import { letterheadOf } from '#server/papers/organisation.ts';
import { wordedFiguresOf } from '#server/papers/worded-figures.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Unit } from '#server/ports/units.ts';
import { RandomIds } from '#server/random-ids.ts';
import { sha256 } from '#server/sha-256.ts';
import { SystemClock } from '#server/system-clock.ts';
import type { PersonCommand, Setup } from '#shared/conference/index.ts';
import type { Actor, ConferenceId } from '#shared/kernel/index.ts';
import type { DocumentPart } from '#shared/minutes/index.ts';
import type { CommandAnswer } from '#shared/protocol/index.ts';
import { type Desk, openMinutes } from '#tests/support/minutes-client.ts';
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
  readonly figures: FigureDesk;
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

export type HallOptions = {
  readonly path?: string;
  /** The conference that is made where the database has none. */
  readonly setup?: Setup;
  readonly clock?: Clock;
  /** Those that the installation knows, for figures and for names in papers. */
  readonly units?: readonly Unit[];
  /** Is given what closes the hall and its desks: by default they last as long as the test. */
  readonly ends?: (close: () => unknown) => void;
};

/** The documents of the minutes over real sockets and a real database, with a conference beside them. */
export async function openHall(options: HallOptions = {}): Promise<Hall> {
  const { path = ':memory:', clock = new SystemClock(), ends = onTestFinished } = options;
  const database = openDatabase({ path });
  const stores = createStores(database);
  for (const unit of options.units ?? []) stores.units.add(unit);
  const report = new CollectedLog();
  const parts = { clock, ids: new RandomIds(), report };
  const workbooks = new WorkbookProcesses();
  const figures = createFigureDesk({ ...stores, ...parts, workbooks });
  figures.catalogue.seed();
  const store = stores.minutesStore;
  const registry = new Registry({
    ...parts,
    log: stores.eventLog,
    digest: sha256,
    rulesHash: 'rules',
    paperTexts: createPaperTexts(store),
    facts: factsOfFigures(figures.figures),
  });
  registry.load();
  const admission = new FakeAdmission();
  const server = await listening();
  const hub = new MinutesHub({ ...parts, registry, store });
  const minutes = new MinutesDesk({
    ...{ ...parts, registry, store, hub, units: stores.units },
    wordedFigures: (state) => wordedFiguresOf(figures, state),
    letterhead: (hubName) => letterheadOf(stores.officeSettings, hubName),
  });
  const collab = createCollab({ server, hub, admission });
  registry.followedBy(hub);
  ends(async () => {
    await workbooks.close();
    collab.close();
    registry.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    database.close();
  });
  const hosted = conferenceOf(registry, options.setup);
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/collab`; // listening on a port
  const { conferenceId } = hosted.host;
  const cookieOf = (who: string) => signIn(admission, who);
  const deskOf = (who: string, name: string, document: Y.Doc) => {
    const desk = openMinutes({ url, cookie: cookieOf(who), name, document });
    ends(() => desk.close());
    return desk;
  };
  const open: Hall['open'] = (who, part = 'minutes', document = new Y.Doc()) =>
    deskOf(who, `${conferenceId}/${part}`, document);
  const openNamed: Hall['openNamed'] = (who, name) => deskOf(who, name, new Y.Doc());
  const seated: Hall['seated'] = async (who, part) => {
    const desk = open(who, part);
    await desk.opened();
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
    ...{ url, registry, hosted, conferenceId, admission, stores, database, hub, minutes, collab, figures, report },
    ...{ cookieOf, open, openNamed, seated, did, answerTo },
  };
}

function conferenceOf(registry: Registry, setup: Setup = smallSetup()): Hosted {
  const [known] = registry.conferenceIds();
  const made = known === undefined ? registry.create({ setup, actor: administrator }) : undefined;
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
