import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { ConferenceId } from '#shared/kernel/index.ts';
import { beginConference, type KillHall, openKillHall } from '#tests/support/kill-hall.ts';
import { isIn } from '#tests/support/kill-load.ts';
import { type Desk, entriesIn, entryOf, openDesk, write } from '#tests/support/minutes-desk.ts';
import { SeededRandom, seedOfRun } from '#tests/support/seeded-random.ts';
import { eventually, Installation, pause, type ServerProcess, within } from '#tests/support/server-process.ts';
import { readWaysIn, signIn } from '#tests/support/sign-in.ts';

const KILLS = 8;
const DIES_WITHIN_MS = 30_000;
const seed = seedOfRun();

/** Somebody who writes; each letter that was typed is different from all others, so that a lost one is seen. */
type Writer = { readonly desk: Desk; readonly name: string; typed: string[] };

async function writerOf(installation: Installation, conferenceId: ConferenceId, name: string): Promise<Writer> {
  const browser = await signIn(installation.url, readWaysIn(installation.dataDir), name);
  const url = `${installation.url.replace('http', 'ws')}/collab`;
  const desk = openDesk({ url, cookie: browser.cookie, name: `${conferenceId}/minutes`, document: new Y.Doc() });
  await eventually(
    () => desk.provider.isSynced,
    () => `${name} does not get the minutes`,
  );
  return { desk, name, typed: [] };
}

/** Types so many words into the entry of what is spoken. */
async function types(writer: Writer, ref: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const word = `${writer.name}.${writer.typed.length.toString()} `;
    write(entryOf(writer.desk, ref), word);
    writer.typed.push(word);
    await pause(5); // the pace of somebody who types
  }
}

async function openWithSpeech(installation: Installation): Promise<{ hall: KillHall; ref: string }> {
  const hall = await openKillHall(installation);
  await beginConference(hall);
  return { hall, ref: await callSpeaker(hall) };
}

/** A speaker is called; the entry of the speech is on record with the same commit. */
async function callSpeaker({ chair, sites }: KillHall): Promise<string> {
  const siteId = sites[0]?.client.standing?.siteId;
  if (!siteId) throw new Error('nobody to call');
  const ends = chair.client.state?.floor.currentSpeechId ?? null;
  const speaker = { name: '', title: 'Viện trưởng', unit: 'VKSND huyện', delegateId: null };
  await chair.client.did({
    ...{ type: 'floor/call', siteId, speaker, requestType: 'discussion', topic: '' },
    ...{ allottedMs: null, endsSpeechId: ends },
  } as const);
  await chair.client.until(() => (chair.client.state?.floor.currentSpeechId ?? ends) !== ends);
  return `speech:${chair.client.state?.floor.currentSpeechId ?? ''}`;
}

async function allTold(writers: readonly Writer[], ref: string): Promise<void> {
  await Promise.all(writers.map(({ desk }) => desk.saved()));
  const wanted = writers.flatMap(({ typed }) => typed);
  for (const { desk, name } of writers) {
    await eventually(
      () => wanted.every((word) => desk.letters().includes(word)),
      () => `${name} misses ${wanted.filter((word) => !desk.letters().includes(word)).join()}`,
    );
    // Letter by letter: nothing twice, nothing torn.
    expect(desk.letters().length).toBe(wanted.join('').length);
    expect(entriesIn(desk.text).filter((entry) => entry.getAttribute('ref') === ref)).toHaveLength(1);
  }
  expect(new Set(writers.map(({ desk }) => desk.letters())).size).toBe(1);
}

describe('the minutes, when the server is killed', () => {
  it(`loses no letter in ${KILLS.toString()} kills while two write in one paragraph, DIEM_CAU_SEED=${seed.toString()}`, async () => {
    const random = new SeededRandom(seed);
    const installation = await Installation.open();
    let server: ServerProcess = await installation.start();
    const { hall, ref } = await openWithSpeech(installation);
    const writers = [
      await writerOf(installation, hall.conferenceId, 'thu-ky'),
      await writerOf(installation, hall.conferenceId, 'thu-ky-2'),
    ];
    for (let count = 0; count < KILLS; count += 1) {
      const typing = writers.map((writer) => types(writer, ref, 40));
      await pause(random.between(0, 200));
      await server.kill();
      await Promise.all(typing);
      server = await installation.start();
      await allTold(writers, ref);
    }
  });

  it.for(['minutesStored', 'published', 'committed'] as const)(
    'has one entry and every acknowledged letter when it dies right after "%s"',
    async (step) => {
      const installation = await Installation.open();
      await (await installation.start()).stop();
      let server = await installation.start();
      // No device is in: after the interruption of the next start, only the call is committed.
      const hall = await openKillHall(installation);
      await hall.chair.client.did({ type: 'conference/open' });
      const ref = await callSpeaker(hall);
      const writer = await writerOf(installation, hall.conferenceId, 'thu-ky');
      await types(writer, ref, 5);
      await allTold([writer], ref);
      await server.kill();

      server = await installation.start({ DIEM_CAU_KILL_AT: `${step}:2` });
      await hall.chair.client.until(() => isIn(hall.chair.client));
      const dying = step === 'minutesStored' ? types(writer, ref, 10) : callSpeaker(hall).catch(() => undefined);
      const ended = await within(DIES_WITHIN_MS, server.ended, () => 'the server did not die');
      expect(ended.signal).toBe('SIGKILL');
      await installation.start();
      await hall.chair.client.until(() => isIn(hall.chair.client));
      // A call that was not acknowledged waits for an answer that nobody can give any more.
      if (step === 'minutesStored') await dying;
      await types(writer, ref, 5);
      await allTold([writer], ref);
      const refs = entriesIn(writer.desk.text).map((entry) => entry.getAttribute('ref') ?? '');
      expect(new Set(refs).size).toBe(refs.length);
      const speeches = Object.keys(hall.chair.client.state?.floor.speechById ?? {}).map((id) => `speech:${id}`);
      await eventually(
        () => speeches.every((each) => writer.desk.text.toString().includes(each)),
        () => 'a speech has no entry',
      );
    },
  );
});
