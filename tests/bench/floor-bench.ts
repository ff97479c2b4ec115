import type { Bench } from './bench.ts';
import { BenchServer } from './bench-server.ts';
import type { Figure } from './figures.ts';
import { linkOf, Participant, type Pass, passOf } from './participant.ts';
import { clockMs, pass, untilHolds } from './waiting.ts';

const FULL = { width: 1_280, height: 720, framesPerSecond: 15 };
const SMALL = { width: 320, height: 180, framesPerSecond: 10 };
const TURNS = 20;
const JOINS = 12;
const CLOSE_JOINS = 6;
/** Nothing more is in flight after so long. */
const QUIET_MS = 700;

/** A hub, two sites that speak in turn, one that watches: enough for what a change of the floor takes. */
export const floorBench: Bench = {
  partNames: ['sharp', 'silence', 'join'],
  async open() {
    const server = await BenchServer.open();
    const room = await openRoom(server);
    return {
      parts: [
        { name: 'sharp', measure: () => sharpness(room) },
        { name: 'silence', measure: () => silence(room) },
        { name: 'join', measure: () => joins(server, room) },
      ],
      async close() {
        for (const one of [room.hub, ...room.speakers, room.watcher]) one.close();
        await server.close();
      },
    };
  },
};

type Room = {
  readonly hub: Participant;
  readonly speakers: readonly [Participant, Participant];
  readonly watcher: Participant;
};

async function openRoom(server: BenchServer): Promise<Room> {
  const watching = { picture: null, hears: true, pictures: 2 };
  const speaking = { picture: FULL, hears: false, pictures: 0 };
  const hub = await Participant.enter(server, { signInName: 'chu-tri' }, { number: 0, tone: 440, ...watching });
  const one = await Participant.enter(server, linkOf(server, 0), { number: 1, tone: 880, ...speaking });
  const two = await Participant.enter(server, linkOf(server, 1), { number: 2, tone: 1_320, ...speaking });
  const watcher = await Participant.enter(server, linkOf(server, 2), { number: 3, tone: 550, ...watching });
  await hub.did({ type: 'conference/open' });
  const room: Room = { hub, speakers: [one, two], watcher };
  for (const speaker of [one, two, one]) {
    await hub.call(speaker.siteId);
    await Promise.all([hub, watcher].map((viewer) => becomesSharp(viewer, speaker)));
  }
  return room;
}

/** First of all the viewer says how large its stage is; later the server knows. */
async function becomesSharp(viewer: Participant, speaker: Participant): Promise<void> {
  const { deviceId } = speaker;
  await untilHolds('hình nhỏ', () => viewer.sight.sight(deviceId).frames > 0);
  await viewer.sight.want(deviceId, { visible: true, height: FULL.height });
  await untilHolds('hình đầy đủ', () => viewer.sight.sight(deviceId).height === FULL.height);
}

async function sharpness({ hub, speakers, watcher }: Room): Promise<Figure[]> {
  const samples: number[] = [];
  const gaps: number[] = [];
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const next = speakers[turn % 2 === 0 ? 0 : 1];
    await pass(QUIET_MS);
    const begun = clockMs();
    const viewed = [hub, watcher].map((viewer) => watchSharpen(viewer, next.deviceId));
    await hub.call(next.siteId);
    for (const { sharpAt, longestGapMs } of await Promise.all(viewed)) {
      samples.push(sharpAt - begun);
      gaps.push(longestGapMs);
    }
  }
  const method = `the chair calls two sites in turn, ${TURNS} times, each sending 720p in three layers at 15 frames a second; at two receivers that show the stage at 720 lines`;
  return [
    {
      name: 'sharp',
      title: 'trao lời → hình rõ nét của người mới',
      samples,
      budget: 'p50 ≤ 200, p95 ≤ 400',
      method: `${method}; from sending the command until the first decoded frame of 720 lines`,
    },
    {
      name: 'stageGap',
      title: 'khoảng hở giữa hai khung hình khi đổi lớp',
      samples: gaps,
      budget: 'không có màn hình đen',
      method: `${method}; the longest time between two decoded frames of the new speaker, until it is sharp; one frame is 67 ms`,
    },
  ];
}

async function watchSharpen(viewer: Participant, deviceId: string) {
  let longestGapMs = 0;
  let frames = viewer.sight.sight(deviceId).frames;
  let frameAt = clockMs();
  const sharpAt = await untilHolds('hình rõ nét', () => {
    const sight = viewer.sight.sight(deviceId);
    if (sight.frames === frames) return false;
    longestGapMs = Math.max(longestGapMs, clockMs() - frameAt);
    frames = sight.frames;
    frameAt = clockMs();
    return sight.height === FULL.height;
  });
  return { sharpAt, longestGapMs };
}

async function silence({ hub, speakers }: Room): Promise<Figure[]> {
  const samples: number[] = [];
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const [next, former] = turn % 2 === 0 ? speakers : [speakers[1], speakers[0]];
    await hub.call(former.siteId);
    await untilHolds('nghe thấy tiếng', () => hub.sight.amplitude(toneOf(former, speakers)) > 0.1);
    const begun = clockMs();
    const lastPacketAt = lastPacket(hub, former.deviceId);
    await hub.call(next.siteId);
    samples.push(Math.max(0, (await lastPacketAt) - begun));
  }
  return [
    {
      name: 'silence',
      title: 'trao lời → micro người trước không còn gói tin',
      samples,
      budget: '≤ 300',
      method: `the chair calls two sites in turn, ${TURNS} times; from sending the command until the last packet of the former speaker's microphone at the hub, its count looked at every 5 ms for 0.7 s`,
    },
  ];
}

function toneOf(speaker: Participant, speakers: Room['speakers']): number {
  return speaker === speakers[0] ? 880 : 1_320;
}

async function lastPacket(listener: Participant, deviceId: string): Promise<number> {
  const begun = clockMs();
  let last = begun;
  let count = await listener.sight.packetsFrom(deviceId, 'microphone');
  while (clockMs() - begun < QUIET_MS) {
    await pass(5);
    const now = await listener.sight.packetsFrom(deviceId, 'microphone');
    if (now !== count) last = clockMs();
    count = now;
  }
  return last;
}

async function joins(server: BenchServer, { speakers }: Room): Promise<Figure[]> {
  const way = await passOf(server, linkOf(server, 3));
  const alone: number[] = [];
  const close: number[] = [];
  for (let round = 0; round < JOINS; round += 1) {
    await pass(QUIET_MS);
    alone.push(await joinOnce(server, way, speakers));
    if (round < CLOSE_JOINS) close.push(await joinOnce(server, way, speakers));
  }
  const method =
    'a signed-in site opens its socket, says hello, joins its room and its media, and decodes the first frame of another site; loopback, the router capabilities asked over the socket instead of read from the page';
  return [
    {
      name: 'join',
      title: 'bấm vào phòng họp → khung hình đầu tiên',
      samples: alone,
      budget: 'p50 ≤ 400, p95 ≤ 800',
      method: `${method}; nobody else joined for 0.7 s before`,
    },
    {
      name: 'joinClose',
      title: 'như trên, ngay sau một điểm cầu khác',
      samples: close,
      budget: '—',
      method: `${method}; right after another had its first frame, when senders do not yet heed a new wish for a key frame`,
    },
  ];
}

async function joinOnce(server: BenchServer, way: Pass, speakers: Room['speakers']): Promise<number> {
  const begun = clockMs();
  const newcomer = await Participant.connect(server, way);
  await newcomer.joinRoom();
  const joining = newcomer.joinMedia({ number: 4, tone: 660, picture: SMALL, hears: true, pictures: 1 });
  const sees = () => speakers.some(({ deviceId }) => newcomer.sight.sight(deviceId).frames > 0);
  const seenAt = await untilHolds('khung hình đầu tiên', sees);
  await joining;
  await newcomer.leave();
  return seenAt - begun;
}
