import * as Y from 'yjs';
import { type Desk, entriesIn, openMinutes, write } from '#tests/support/minutes-client.ts';
import type { Bench } from './bench.ts';
import { BenchServer } from './bench-server.ts';
import type { Figure } from './figures.ts';
import { Participant, passOf } from './participant.ts';
import { clockMs, pass, untilHolds } from './waiting.ts';

const WRITERS = 5;
const EDITS_A_SECOND = 10;
const SECONDS = 12;
/** A page of official minutes holds about so many letters. */
const LETTERS_A_PAGE = 2_200;
const PAGES = 200;
const LETTERS_A_PARAGRAPH = 440;
const LOADS = 7;

/** How quickly one writer sees what another types, and how quickly a long document is there. */
export const minutesBench: Bench = {
  partNames: ['keystroke', 'longMinutes'],
  async open() {
    const server = await BenchServer.open();
    const chair = await Participant.connect(server, await passOf(server, { signInName: 'chu-tri' }));
    await chair.did({ type: 'conference/open' });
    const opened: Desk[] = [];
    const open = async (signInName: string) => {
      const { cookie, conferenceId } = await passOf(server, { signInName });
      const url = `${server.url.replace('http', 'ws')}/collab`;
      const desk = openMinutes({ url, cookie, name: `${conferenceId}/minutes`, document: new Y.Doc() });
      opened.push(desk);
      await untilHolds('có biên bản', () => desk.provider.isSynced && entriesIn(desk.text).length > 0);
      return desk;
    };
    return {
      parts: [
        { name: 'keystroke', measure: () => keystrokes(open) },
        { name: 'longMinutes', measure: () => loads(open) },
      ],
      async close() {
        for (const desk of opened) desk.close();
        chair.close();
        await server.close();
      },
    };
  },
};

type Open = (signInName: string) => Promise<Desk>;

/** Five writers in one entry; the first one's edits are timed at all others. */
async function keystrokes(open: Open): Promise<Figure[]> {
  const names = Array.from({ length: WRITERS }, (_, index) => (index % 2 === 0 ? 'thu-ky' : 'thu-ky-2'));
  const desks = await Promise.all(names.map(open));
  const samples: number[] = [];
  const began = clockMs();
  for (let round = 0; clockMs() - began < SECONDS * 1_000; round += 1) {
    const [first, ...others] = desks;
    if (!first) throw new Error('no writer');
    const mark = `⟨${round.toString()}⟩`;
    const arrivals = others.map((desk) => arrivalOf(desk, mark));
    const sentAt = clockMs();
    writeInto(first, mark);
    for (const [index, desk] of others.entries()) writeInto(desk, `a${index.toString()}`);
    samples.push((await Promise.all(arrivals)).reduce((latest, at) => Math.max(latest, at), 0) - sentAt);
    await pass(Math.max(0, 1_000 / EDITS_A_SECOND - (clockMs() - sentAt)));
  }
  return [
    {
      name: 'keystroke',
      title: 'gõ phím → mọi người soạn khác thấy, 5 người, 10 lần/s',
      samples,
      budget: 'p99 ≤ 50',
      method: `${WRITERS.toString()} sockets write in one entry ${EDITS_A_SECOND.toString()} times a second for ${SECONDS.toString()} s; from typing to the last of the others, each edit on disk before`,
    },
  ];
}

/** When the mark stands in the document of a writer. */
function arrivalOf(desk: Desk, mark: string): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!desk.letters().includes(mark)) return;
      desk.document.off('update', look);
      resolve(clockMs());
    };
    desk.document.on('update', look);
  });
}

function writeInto(desk: Desk, letters: string): void {
  const entry = entriesIn(desk.text)[0];
  if (entry) write(entry, letters);
}

/** The document grows to 200 pages by paragraphs, as writers make it, and is opened anew. */
async function loads(open: Open): Promise<Figure[]> {
  const writer = await open('thu-ky');
  const paragraph = `${'Viện kiểm sát nhân dân '.repeat(19)} ghi nhận.`.slice(0, LETTERS_A_PARAGRAPH);
  const entry = entriesIn(writer.text)[0];
  if (!entry) throw new Error('no entry');
  for (let index = 0; index < (PAGES * LETTERS_A_PAGE) / LETTERS_A_PARAGRAPH; index += 1) {
    const made = new Y.XmlElement('paragraph');
    made.insert(0, [new Y.XmlText(paragraph)]);
    entry.push([made]);
    if (index % 50 === 49) await writer.saved();
  }
  await writer.saved();
  const samples: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const begun = clockMs();
    const reader = await open('thu-ky-2');
    await untilHolds('đủ 200 trang', () => reader.letters().length >= writer.letters().length);
    samples.push(clockMs() - begun);
    reader.close();
  }
  return [
    {
      name: 'longMinutes',
      title: 'mở biên bản 200 trang, kể cả đăng nhập',
      samples,
      budget: '—',
      method: `${PAGES.toString()} pages of ${LETTERS_A_PAGE.toString()} letters in paragraphs that were written one by one; sign-in, socket, whole text, ${LOADS.toString()} times`,
    },
  ];
}
