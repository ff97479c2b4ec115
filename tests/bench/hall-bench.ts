import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { currentSpeech } from '#shared/conference/index.ts';
import type { DeviceId, SiteId } from '#shared/kernel/index.ts';
import type { Bench } from './bench.ts';
import { BenchServer, end, start } from './bench-server.ts';
import type { Figure } from './figures.ts';
import { linkOf, Participant } from './participant.ts';
import { clockMs, pass, untilHolds } from './waiting.ts';

const SITES = 27;
/** Sites with a process of their own, to be killed. */
const LONE_SITES = 5;
/** Two cores carry the server and all of its sites: this is what they can do beside measuring. */
const FRAMES = 5;
const HEALTH_CHECKS = 200;
const WORKER_KILLS = 5;
const SERVER_KILLS = 3;
const SPEAKER_TONE = 2_000;
const ENTER_WITHIN_MS = 60_000;
const PATIENT = { withinMs: 30_000, everyMs: 20 };

type Process = ReturnType<typeof start>;
type Full = {
  readonly server: BenchServer;
  readonly hub: Participant;
  /** The one site that has the floor; it does not end by itself. */
  readonly speaker: Participant;
  readonly crowd: Process;
  readonly loners: readonly { readonly process: Process; readonly name: string }[];
};

/** The hub and 27 sites over real WebRTC: the hub takes every picture and every sound. */
export const hallBench: Bench = {
  partNames: ['health', 'worker', 'server', 'drop'],
  async open() {
    const hall = await openHall();
    return {
      parts: [
        { name: 'health', measure: () => health(hall) },
        { name: 'worker', measure: () => workerBack(hall) },
        { name: 'server', measure: () => serverBack(hall) },
        { name: 'drop', measure: () => drops(hall) },
      ],
      close: () => closeHall(hall),
    };
  },
};

async function openHall(): Promise<Full> {
  const server = await BenchServer.open();
  const links = server.links();
  const crowd = bots(server, 'crowd', 0, SITES - 1 - LONE_SITES);
  const loners = Array.from({ length: LONE_SITES }, (_, index) => {
    const at = SITES - 1 - LONE_SITES + index;
    return { process: bots(server, `lone-${index}`, at, at + 1), name: siteName(links[at]?.name ?? '') };
  });
  const small = { width: 320, height: 180, framesPerSecond: FRAMES };
  const all = { picture: small, hears: true, pictures: SITES };
  const hub = await Participant.enter(server, { signInName: 'chu-tri' }, { number: 0, tone: 440, ...all });
  const part = { number: SITES, tone: SPEAKER_TONE, picture: small, hears: false, pictures: 0 };
  const speaker = await Participant.enter(server, linkOf(server, SITES - 1), part);
  const hall: Full = { server, hub, speaker, crowd, loners };
  await hub.did({ type: 'conference/open' });
  await hub.call(speaker.siteId);
  await untilHolds('27 điểm cầu có hình ở điểm cầu chính', () => missingAt(hub) === '', {
    withinMs: ENTER_WITHIN_MS,
    everyMs: 50,
    missing: () => missingAt(hub),
  });
  return hall;
}

async function closeHall({ server, hub, speaker, crowd, loners }: Full): Promise<void> {
  hub.close();
  speaker.close();
  await Promise.all([crowd, ...loners.map((loner) => loner.process)].map(({ child }) => end(child, 'SIGKILL')));
  await server.close();
}

/** Synthetic sites in a process of their own. */
function bots(server: BenchServer, name: string, from: number, to: number): Process {
  const path = join(server.dataDir, `${name}.txt`);
  const lines = server
    .links()
    .slice(from, to)
    .map((link) => `\t/v/${link.token}\t${link.name}`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  const options = ['--url', server.url, '--links', path, '--data-dir', server.dataDir, '--fps', String(FRAMES)];
  return start(['tests/support/bots/main.ts', ...options]);
}

function siteName(linkName: string): string {
  return linkName.replace(/^Điểm cầu /, '');
}

async function untilSeesAll(hub: Participant, what: string): Promise<number> {
  return await untilHolds(what, () => missingAt(hub) === '', { ...PATIENT, missing: () => missingAt(hub) });
}

/** What is missing of all sites' pictures moving at the hub and the speaker being heard, in words; empty when nothing is. */
function missingAt(hub: Participant): string {
  const { state } = hub.client;
  if (!state || !hub.media) return 'no media at the hub';
  const { soundDeviceBySite, siteById } = state.roster;
  const still = Object.values(siteById)
    .filter(({ siteId }) => soundDeviceBySite[siteId] !== hub.deviceId)
    .filter(({ siteId }) => !isMoving(hub, soundDeviceBySite[siteId]));
  const silent = hub.sight.amplitude(SPEAKER_TONE) > 0.1 ? [] : ['the speaker is not heard'];
  return [...still.map(({ shortName }) => `no picture of ${shortName}`), ...silent].join(', ');
}

function isMoving(hub: Participant, deviceId: DeviceId | undefined): boolean {
  return deviceId !== undefined && hub.sight.sight(deviceId).changes > 0;
}

async function health({ server }: Full): Promise<Figure[]> {
  const asker = start(['tests/bench/health-asker.ts', server.url, String(HEALTH_CHECKS)]);
  await once(asker.child, 'exit');
  const samples = z.array(z.number()).parse(JSON.parse(asker.output()));
  if (samples.length < HEALTH_CHECKS * 0.95) throw new Error(`chỉ ${samples.length}/${HEALTH_CHECKS} lần được trả lời`);
  return [
    {
      name: 'health',
      title: 'GET /api/health khi 28 điểm cầu đang họp',
      samples,
      budget: 'p99 ≤ 15',
      method: `${HEALTH_CHECKS} requests, 30 ms apart, while 28 rooms send 180p at ${FRAMES} frames a second and the hub receives 27 pictures`,
    },
  ];
}

async function workerBack({ server, hub }: Full): Promise<Figure[]> {
  const samples: number[] = [];
  for (let kill = 0; kill < WORKER_KILLS; kill += 1) {
    await untilSeesAll(hub, 'cả phòng có hình');
    await pass(500);
    const before = hub.media;
    const begun = clockMs();
    server.killWorker();
    await untilHolds('vào lại sau khi mất bộ xử lý', () => hub.media !== before, PATIENT);
    samples.push((await untilSeesAll(hub, 'cả phòng có hình lại')) - begun);
  }
  return [
    {
      name: 'workerBack',
      title: 'bộ xử lý hình, tiếng bị diệt → 27 hình và tiếng trở lại',
      samples,
      budget: '≤ 3000',
      method: `SIGKILL to the media worker, ${WORKER_KILLS} times; until the hub decodes a changing picture of each of 27 sites and hears the speaker`,
    },
  ];
}

async function serverBack(hall: Full): Promise<Figure[]> {
  const { server, hub } = hall;
  const joined: number[] = [];
  const whole: number[] = [];
  for (let kill = 0; kill < SERVER_KILLS; kill += 1) {
    await untilSeesAll(hub, 'cả phòng có hình');
    await pass(500);
    const interruptionCount = hub.client.state?.interruptions.length ?? 0;
    const known = { speechId: speechOf(hub), media: hub.media };
    const begun = clockMs();
    await server.kill();
    await server.start();
    joined.push((await untilHolds('28 điểm cầu vào lại', () => areAllHere(hub, interruptionCount), PATIENT)) - begun);
    if (speechOf(hub) !== known.speechId) throw new Error('the floor did not survive');
    await untilHolds('vào lại hình, tiếng', () => hub.media !== known.media, PATIENT);
    whole.push((await untilSeesAll(hub, 'cả phòng có hình lại')) - begun);
  }
  const method = `SIGKILL to the server, ${SERVER_KILLS} times, started again at once`;
  return [
    {
      name: 'serverBack',
      title: 'máy chủ bị diệt → 28 điểm cầu vào lại, còn nguyên trạng thái',
      samples: joined,
      budget: '≤ 5000',
      method: `${method}; until the hub's state shows all 28 devices here again after the interruption, with the same floor`,
    },
    {
      name: 'serverBackMedia',
      title: 'máy chủ bị diệt → 27 hình và tiếng trở lại',
      samples: whole,
      budget: '—',
      method: `${method}; until the hub decodes a changing picture of each of 27 sites and hears the speaker`,
    },
  ];
}

function speechOf({ client }: Participant): string | undefined {
  return client.state ? currentSpeech(client.state)?.speechId : undefined;
}

/** A crash leaves an interruption in the log, and everyone counts as gone then: whoever is here has come back. */
function areAllHere({ client }: Participant, interruptionCount: number): boolean {
  if (!client.socket.connected || !client.state) return false;
  if (client.state.interruptions.length <= interruptionCount) return false;
  const { deviceById, soundDeviceBySite } = client.state.roster;
  const rooms = Object.values(soundDeviceBySite).map((deviceId) => deviceById[deviceId]);
  const here = rooms.filter((device) => device?.presence.kind === 'here');
  return here.length > SITES;
}

async function drops({ hub, loners }: Full): Promise<Figure[]> {
  const samples: number[] = [];
  for (const { process: victim, name } of loners) {
    const siteId = siteIdOf(hub, name);
    const isDropped = () => hub.client.state?.roster.lineBySite[siteId]?.kind === 'dropped';
    const begun = clockMs();
    victim.child.kill('SIGKILL');
    samples.push((await untilHolds('điểm cầu báo mất kết nối', isDropped)) - begun);
  }
  return [
    {
      name: 'dropNoticed',
      title: 'điểm cầu mất cả mạng và máy → hiện mất kết nối',
      samples,
      budget: '3 s theo quy định + ≤ 500',
      method: `SIGKILL to the process of a synthetic site, ${LONE_SITES} of them; until the hub has the event roster/siteDropped, which the rules give after 3 s of silence of both socket and media`,
    },
  ];
}

function siteIdOf({ client }: Participant, name: string): SiteId {
  const site = Object.values(client.state?.roster.siteById ?? {}).find((each) => each.name === name);
  if (!site) throw new Error(`no site is called ${name}`);
  return site.siteId;
}
