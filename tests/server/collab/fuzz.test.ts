import { expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { entryOf, write } from '#tests/support/minutes-desk.ts';
import { SeededRandom, seedOfRun } from '#tests/support/seeded-random.ts';
import { callSite, joinDevice, siteActor } from '../conference/small-conference.ts';
import { chair, type Hall, openHall } from './hall.ts';

const seed = seedOfRun();
const FRAMES = 400;

function runs(hall: Hall): string {
  hall.did(chair, { type: 'conference/makeReady' });
  hall.did(siteActor('s1'), joinDevice('s1'));
  hall.did(chair, { type: 'conference/open' });
  hall.did(chair, callSite('s1'));
  return `speech:${hall.hosted.host.state.floor.currentSpeechId ?? ''}`;
}

/** A socket that speaks no protocol of ours by itself. */
async function socketOf(hall: Hall, who: string): Promise<{ socket: WebSocket; closed: () => number | null }> {
  const socket = new WebSocket(hall.url, { headers: { cookie: hall.cookieOf(who) } });
  onTestFinished(() => socket.terminate());
  let code: number | null = null;
  socket.on('close', (given) => {
    code = given;
  });
  socket.on('error', () => undefined); // that it ends is what the test looks at
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('unexpected-response', () => reject(new Error('not let in')));
  });
  return { socket, closed: () => code };
}

function varUint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push(128 + (left % 128));
  return [...bytes, left];
}

function varString(text: string): number[] {
  const bytes = [...new TextEncoder().encode(text)];
  return [...varUint(bytes.length), ...bytes];
}

/** A message of the documents' protocol: name, kind, then whatever follows. */
function message(name: string, kind: number, rest: readonly number[]): Uint8Array {
  return new Uint8Array([...varString(name), ...varUint(kind), ...rest]);
}

function letIn(name: string): Uint8Array {
  return message(name, 2, [0, ...varString('')]);
}

function frames(hall: Hall, random: SeededRandom): Uint8Array[] {
  const bytes = (length: number) => Array.from({ length }, () => random.between(0, 255));
  const own = `${hall.conferenceId}/minutes`;
  const names = [
    own,
    own,
    `${hall.conferenceId}/conclusions`,
    '__proto__',
    'constructor',
    '',
    `${own}\u0000x`,
    'khac/minutes',
    `${own}/x`,
  ];
  return Array.from({ length: FRAMES }, () => {
    const name = names[random.between(0, names.length - 1)] ?? '';
    switch (random.between(0, 4)) {
      case 0:
        return new Uint8Array(bytes(random.between(0, 60)));
      case 1:
        return message(name, random.between(0, 12), bytes(random.between(0, 40)));
      case 2: {
        // A well-formed edit, cut or with a byte changed.
        const document = new Y.Doc();
        document.getXmlFragment('text').insert(0, [new Y.XmlElement('paragraph')]);
        const update = [...Y.encodeStateAsUpdate(document)];
        update[random.between(0, update.length - 1)] = random.between(0, 255);
        return message(name, 0, [2, ...varUint(update.length), ...update.slice(0, random.between(1, update.length))]);
      }
      case 3:
        return letIn(name);
      default:
        return message(name, 1, [...varUint(20), ...bytes(20)]);
    }
  });
}

it(`MI35 whatever is sent to the documents, the writers notice nothing, DIEM_CAU_SEED=${seed.toString()}`, async () => {
  const hall = await openHall();
  const ref = runs(hall);
  const [writer, reader] = [await hall.seated('secretary@writer'), await hall.seated('secretary@reader')];
  const random = new SeededRandom(seed);
  const noise = vi.spyOn(console, 'error').mockImplementation(() => undefined); // the library says what it throws away
  onTestFinished(() => noise.mockRestore());
  let sender = await socketOf(hall, 'chair@fuzz');
  let typed = '';
  for (const [index, frame] of frames(hall, random).entries()) {
    if (sender.closed() !== null || sender.socket.readyState !== WebSocket.OPEN)
      sender = await socketOf(hall, 'chair@fuzz');
    sender.socket.send(frame);
    if (index % 40 === 0) {
      const word = `chữ${index.toString()} `;
      write(entryOf(writer, ref), word);
      typed += word;
      await writer.saved();
    }
  }
  await vi.waitFor(() => expect(reader.letters()).toBe(typed), 5_000);
  expect([...writer.closings, ...reader.closings]).toEqual([]);
});

it('MI35 a message of 20 MB ends its sender', async () => {
  const hall = await openHall();
  const ref = runs(hall);
  const writer = await hall.seated('secretary');
  const sender = await socketOf(hall, 'secretary@large');
  sender.socket.send(new Uint8Array(20_000_000));
  await vi.waitFor(() => expect(sender.closed()).toBe(1009), 10_000);
  write(entryOf(writer, ref), 'vẫn viết được');
  await writer.saved();
});

it('MI34 the document of another conference, or of none, is not there for somebody', async () => {
  const hall = await openHall();
  runs(hall);
  const other = hall.openNamed('secretary', 'khac/minutes');
  await vi.waitFor(() => expect(other.refusals).toEqual(['permission-denied']), 5_000);
  for (const name of ['__proto__', `${hall.conferenceId}/other`, `${hall.conferenceId}/minutes/more`]) {
    const { socket, closed } = await socketOf(hall, 'secretary');
    socket.send(letIn(name));
    await vi.waitFor(() => expect(closed(), name).toBe(4404), 5_000);
  }
  expect([...hall.hub.hocuspocus.documents.keys()]).toEqual([]);
});

it('MI34 who loses the right to write loses the document at once', async () => {
  const hall = await openHall();
  runs(hall);
  const conclusions = await hall.seated('chair', 'conclusions');
  hall.did(chair, { type: 'roster/nameChair', personId: 'observer' as never });
  await vi.waitFor(() => expect(conclusions.closings).toContain(4409), 5_000);
  await vi.waitFor(() => expect(conclusions.refusals).toEqual(['permission-denied']), 5_000);
});

it('MI34 a session that ends takes its documents with it', async () => {
  const hall = await openHall();
  runs(hall);
  const desk = await hall.seated('secretary@ended');
  hall.admission.end(hall.cookieOf('secretary@ended'));
  await vi.waitFor(() => expect(desk.closings).toContain(4401), 5_000);
});
