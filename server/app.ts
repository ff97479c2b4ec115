import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEntrance, type Entrance } from '#server/accounts/create-entrance.ts';
import { COLLAB_PATH, createCollab } from '#server/collab/create-collab.ts';
import { createPaperTexts, MinutesDesk } from '#server/collab/minutes-desk.ts';
import { MinutesHub } from '#server/collab/minutes-hub.ts';
import { Registry } from '#server/conference/registry.ts';
import { lockDataDir } from '#server/db/data-dir-lock.ts';
import { databasePath, openDatabase } from '#server/db/open.ts';
import { createStores, type Stores } from '#server/db/stores.ts';
import { createReady } from '#server/demo/ready-conference.ts';
import { type SeededDemo, seedDemo } from '#server/demo/seed.ts';
import { PaperProcesses } from '#server/documents/official/paper-processes.ts';
import { WorkbookProcesses } from '#server/documents/workbook-processes.ts';
import { createFigureDesk, type FigureDesk } from '#server/figures/create-figures.ts';
import { DiskFileStore } from '#server/files/disk-file-store.ts';
import { createHttp } from '#server/http/create-http.ts';
import {
  ensureLocalCertificate,
  type LocalCertificate,
  namesOfThisMachine,
} from '#server/local-authority/local-authority.ts';
import { renewWhileRunning } from '#server/local-authority/renewal.ts';
import { FakeMediaBackend } from '#server/media/fake-media-backend.ts';
import { MediaPlane } from '#server/media/media-plane.ts';
import { MediasoupBackend } from '#server/media/mediasoup/mediasoup-backend.ts';
import { MediaProbe } from '#server/media/probe.ts';
import { Exports } from '#server/papers/exports.ts';
import { KeptPapers } from '#server/papers/kept-papers.ts';
import { letterheadOf } from '#server/papers/organisation.ts';
import { PaperDesk } from '#server/papers/paper-desk.ts';
import { wordedFiguresOf } from '#server/papers/worded-figures.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { FileStore } from '#server/ports/file-store.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { LiveFigures } from '#server/ports/live-figures.ts';
import type { MediaBackend } from '#server/ports/media-backend.ts';
import type { OnStep } from '#server/ports/publisher.ts';
import { createGateway, REALTIME_PATH } from '#server/realtime/gateway.ts';
import { endStrayUpgrades } from '#server/realtime/stray-upgrades.ts';
import { createConferenceDesk } from './conference-desk.ts';
import { type Config, isLoopback } from './config.ts';
import { deckObjection } from './deck-records.ts';
import { factsOfFigures } from './facts-of-figures.ts';
import { tellConferencesOfFigures } from './figure-news.ts';
import type { Log } from './log.ts';
import { RandomIds } from './random-ids.ts';
import { hashOfRules } from './rules-hash.ts';
import { sha256 } from './sha-256.ts';
import { SystemClock } from './system-clock.ts';

export type AppOptions = {
  readonly config: Config;
  readonly log: Log;
  readonly version: string;
  /** Which engine carries sound and picture; the fake one is for tests of everything else. */
  readonly media: 'mediasoup' | 'fake';
  /** Told of each step of a turn; tests of crashes stop the process there. */
  readonly onStep?: OnStep | undefined;
};

/** The running server. */
export type App = {
  /** Begins to serve; gives the port. */
  listen(): Promise<number>;
  /** What an empty database was filled with at this start. */
  readonly seeded: SeededDemo | undefined;
  readonly isSecure: boolean;
  readonly certificate: LocalCertificate | undefined;
  /** Whether nobody can sign in yet. */
  readonly isWithoutAccounts: boolean;
  /** Lets the database grow no further, as a full disk would; for tests. */
  limitPages(pageCount: number): void;
  /** Ends all that is open, in the order of ownership. Idempotent. */
  close(): Promise<void>;
};

const clientDir = fileURLToPath(new URL('../build/client', import.meta.url));

/** Builds everything and connects it. What was opened before a failure is closed again. */
export async function createApp(options: AppOptions): Promise<App> {
  const closing: (() => unknown)[] = [];
  const close = once(async () => {
    for (const end of closing.reverse()) await end();
  });
  try {
    return await compose(options, closing, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function compose(
  { config, log, version, media, onStep }: AppOptions,
  closing: (() => unknown)[],
  close: () => Promise<void>,
): Promise<App> {
  const clock = new SystemClock();
  const ids = new RandomIds();
  const lock = lockDataDir(config.dataDir);
  closing.push(() => lock.release());
  const database = openDatabase({ path: databasePath(config.dataDir) });
  closing.push(() => database.close());
  const stores = createStores(database);
  const entrance = createEntrance({ stores, clock, ids, onFault: (error) => log.error({ error }, 'sessions failed') });
  const stopWatching = entrance.sessions.watch();
  closing.push(stopWatching);

  const workbooks = new WorkbookProcesses();
  closing.push(() => workbooks.close());
  const figures = createFigureDesk({ ...stores, workbooks, clock, ids, report: log });
  figures.catalogue.seed();
  const registry = new Registry({
    log: stores.eventLog,
    clock,
    ids,
    digest: sha256,
    rulesHash: hashOfRules(),
    report: log,
    onStep,
    paperTexts: createPaperTexts(stores.minutesStore),
    facts: factsOfFigures(figures.figures),
    objection: (conferenceId, command) => deckObjection(stores, conferenceId, command),
  });
  registry.load();
  closing.push(() => registry.close());

  const plane = await createMedia({ config, log, media, clock, ids, stores, registry, closing });
  const certificate = await localCertificate(config, clock);
  const tls = config.tls
    ? { cert: readFileSync(config.tls.certPath, 'utf8'), key: readFileSync(config.tls.keyPath, 'utf8') }
    : (certificate ?? null);
  const desk = createConferenceDesk({
    registry,
    units: stores.units,
    hasAccount: (accountId) => entrance.accounts.find(accountId)?.disabledAt === null,
    ids,
    capabilities: (conferenceId) => plane.media.capabilities(conferenceId),
  });
  const files = new DiskFileStore(join(config.dataDir, 'files'));
  closing.push(tellConferencesOfFigures({ registry, figures }));
  const hub = new MinutesHub({ registry, store: stores.minutesStore, clock, ids, report: log, onStep });
  const minutes = new MinutesDesk({
    ...{ registry, store: stores.minutesStore, hub, units: stores.units, clock, ids },
    wordedFigures: (state) => wordedFiguresOf(figures, state),
    letterhead: (hubName) => letterheadOf(stores.officeSettings, hubName),
  });
  const paperProcesses = new PaperProcesses();
  closing.push(() => paperProcesses.close());
  const papers = new PaperDesk({
    store: stores.minutesStore,
    office: stores.officeSettings,
    papers: new KeptPapers(paperProcesses),
    stateOf: (conferenceId) => registry.find(conferenceId)?.host.state,
  });
  const http = await createHttp({
    log,
    clock,
    ids,
    version,
    clientDir,
    tls: tls && { cert: tls.cert, key: tls.key },
    strictTransport: config.tls !== null,
    authorityCertificate: certificate?.authorityCertificate ?? null,
    ...entrance,
    units: stores.units,
    blocks: stores.blocks,
    inspections: stores.inspections,
    lineHistory: stores.lineHistory,
    files,
    fileRecords: stores.fileRecords,
    conferences: desk,
    figures,
    minutes,
    office: stores.officeSettings,
    papers,
    exports: new Exports({ desk: papers, clock, ids, report: log }),
    health: () => plane.probe.health(),
  });
  closing.push(() => http.close());
  if (certificate) {
    const current = () => localCertificate(config, clock);
    closing.push(renewWhileRunning({ clock, log, current, renewed: (made) => http.renewCertificate(made) }));
  }
  const collab = createCollab({ server: http.server, hub, admission: entrance.admission });
  closing.push(() => collab.close());
  closing.push(registry.followedBy(hub));
  endStrayUpgrades(http.server, [`${REALTIME_PATH}/`, COLLAB_PATH]);
  const gateway = createGateway({
    server: http.server,
    registry,
    admission: entrance.admission,
    media: plane.media,
    clock,
    ids,
    report: log,
  });
  plane.connect(gateway);
  closing.push(() => gateway.close());
  barRemovedDevices(registry, entrance);
  closing.push(registry.followedBy(plane.media));

  const seeded = config.demo
    ? await seed({ config, stores, entrance, figures, files, clock, ids, registry })
    : undefined;
  return {
    listen: () => http.listen({ host: config.host, port: config.port }),
    seeded,
    isSecure: tls !== null,
    certificate,
    isWithoutAccounts: entrance.accounts.list().length === 0,
    limitPages: (pageCount) => database.limitPages(pageCount),
    close,
  };
}

type MediaParts = {
  readonly config: Config;
  readonly log: Log;
  readonly media: AppOptions['media'];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly stores: Stores;
  readonly registry: Registry;
  readonly closing: (() => unknown)[];
};

/** The media plane comes before the sockets that carry its figures, so these are connected afterwards. */
async function createMedia({ config, log, media, clock, ids, stores, registry, closing }: MediaParts) {
  let figures: LiveFigures | undefined;
  const backend = await createBackend({ config, log, media });
  closing.push(() => backend.close());
  const probe = new MediaProbe({ backend, clock, log });
  await probe.run();
  closing.push(() => probe.close());
  const plane = new MediaPlane({
    backend,
    clock,
    ids,
    log,
    history: stores.lineHistory,
    figures: {
      lines: (conferenceId, lines) => figures?.lines(conferenceId, lines),
      levels: (conferenceId, levels) => figures?.levels(conferenceId, levels),
      silentMicrophones: (conferenceId, siteIds) => figures?.silentMicrophones(conferenceId, siteIds),
    },
    hostOf: (conferenceId) => {
      const hosted = registry.find(conferenceId);
      if (!hosted) return undefined;
      const { host, presence } = hosted;
      return {
        get state() {
          return host.state;
        },
        now: () => host.now(),
        mediaAlive: (deviceId) => presence.mediaAlive(deviceId),
        expectMedia: (deviceId, expected) => presence.expectMedia(deviceId, expected),
        mediaDied: () => presence.mediaDied(),
      };
    },
  });
  closing.push(() => plane.close());
  return {
    media: plane,
    probe,
    connect: (live: LiveFigures) => {
      figures = live;
    },
  };
}

async function createBackend({
  config,
  log,
  media,
}: Pick<MediaParts, 'config' | 'log' | 'media'>): Promise<MediaBackend> {
  if (media === 'fake') return new FakeMediaBackend();
  return await MediasoupBackend.create({
    workerBin: config.mediasoupWorkerBin ?? undefined,
    workerCount: config.mediaWorkers,
    host: config.host === 'localhost' ? '127.0.0.1' : config.host,
    port: config.mediaPort,
    announcedAddress: config.mediaAnnouncedAddress ?? undefined,
    log,
  });
}

/** Browsers give camera and microphone on localhost or by https only. */
async function localCertificate(config: Config, clock: Clock): Promise<LocalCertificate | undefined> {
  if (config.tls || isLoopback(config.host)) return undefined;
  return await ensureLocalCertificate({ dataDir: config.dataDir, now: clock.now(), names: namesOfThisMachine() });
}

/** A removed device cannot come back by its old cookie, link or socket. */
function barRemovedDevices(registry: Registry, { devices }: Entrance): void {
  registry.followedBy({
    follow: ({ conferenceId, events }) => {
      for (const { event } of events) {
        if (event.type === 'roster/deviceRemoved') devices.bar(event.deviceId, conferenceId);
      }
    },
  });
}

type SeedParts = {
  readonly config: Config;
  readonly stores: Stores;
  readonly entrance: Entrance;
  readonly figures: FigureDesk;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly registry: Registry;
};

async function seed(parts: SeedParts): Promise<SeededDemo | undefined> {
  const { config, stores, entrance, figures, files, clock, ids, registry } = parts;
  return await seedDemo({
    dataDir: config.dataDir,
    units: stores.units,
    blocks: stores.blocks,
    accounts: entrance.accounts,
    links: entrance.links,
    figures,
    drawId: () => ids.draw(),
    hasConferences: () => registry.conferenceIds().length > 0,
    createReady: (setup, administrator, prepare) => createReady({ registry, ids, setup, administrator, prepare }),
    files,
    fileRecords: stores.fileRecords,
    now: () => clock.now(),
  });
}

function once(call: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= call();
    return running;
  };
}

/** Whether the client was built; without it the server only answers programs. */
export function hasClient(): boolean {
  return existsSync(clientDir);
}
