import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import * as Y from 'yjs';
import { approvedPapers } from '#server/db/schema/approved-papers.ts';
import { directives } from '#server/db/schema/directives.ts';
import { PaperProcesses } from '#server/documents/official/paper-processes.ts';
import { PaperDesk, type WantedPaper } from '#server/papers/paper-desk.ts';
import type { TextId } from '#shared/kernel/index.ts';
import { type Desk, entriesIn, entryOf, write } from '#tests/support/minutes-desk.ts';
import { thanhHoa } from '#tests/support/papers/sample-papers.ts';
import { tempDir } from '#tests/support/temp-dir.ts';
import { chair, type Hall, openHall, secretary } from '../collab/hall.ts';
import { callSite, joinDevice, siteActor } from '../conference/small-conference.ts';

const whole: WantedPaper = { kind: 'paper', paper: 'minutes', form: 'full' };

/** A conference that was held, with something written under each of its entries and in each of its sections. */
async function held(): Promise<{ hall: Hall; marks: string[] }> {
  const hall = await openHall();
  hall.did(chair, { type: 'conference/makeReady' });
  hall.did(siteActor('s1'), joinDevice('s1'));
  hall.did(chair, { type: 'conference/open' });
  for (const itemId of hall.hosted.host.state.agenda.order) {
    hall.did(chair, { type: 'agenda/startItem', itemId });
    hall.did(chair, callSite('s1'));
  }
  hall.did(chair, { type: 'conference/close' });
  const [minutes, conclusions] = [await hall.seated('secretary'), await hall.seated('secretary', 'conclusions')];
  const marks = [...markEntries(minutes), ...markSections(conclusions)];
  await Promise.all([minutes.saved(), conclusions.saved()]);
  return { hall, marks };
}

function markEntries(desk: Desk): string[] {
  return entriesIn(desk.text).map((entry, index) => {
    const mark = `Dấu${index.toString()}ghi`;
    write(entry, mark);
    return mark;
  });
}

function markSections(desk: Desk): string[] {
  return desk.text.toArray().flatMap((section, index) => {
    if (!(section instanceof Y.XmlElement)) return [];
    const mark = `Kết${index.toString()}luận`;
    write(section, mark);
    return [mark];
  });
}

function deskOf(hall: Hall): PaperDesk {
  const papers = new PaperProcesses();
  onTestFinished(() => papers.close());
  const { minutesStore: store, officeSettings: office } = hall.stores;
  return new PaperDesk({ store, office, papers, stateOf: (id) => hall.registry.find(id)?.host.state });
}

async function drawn(hall: Hall): Promise<TextId> {
  const result = await hall.minutes.draw(hall.conferenceId, 'minutes');
  if (result.kind !== 'drawn') throw new Error(result.kind);
  return result.text.textId;
}

async function lettersOfPdf(desk: PaperDesk, hall: Hall, textId: TextId, wanted = whole): Promise<string> {
  const document = desk.document(hall.conferenceId, textId, wanted);
  if (!document) throw new Error('no document');
  const rendered = await desk.render([{ document, format: 'pdf' }]);
  if (rendered.kind === 'failed') throw new Error(rendered.reason);
  const path = join(tempDir(), 'bien-ban.pdf');
  writeFileSync(path, rendered.files[0] ?? new Uint8Array());
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).normalize('NFC');
}

it('MI70 everything that was written stands in the paper, whatever kind of item it was written under', async () => {
  const { hall, marks } = await held();
  const letters = await lettersOfPdf(deskOf(hall), hall, await drawn(hall));
  expect(marks.filter((mark) => !letters.includes(mark))).toEqual([]);
});

it('MI71 a paper is a draft until its very text is approved; number and date are set beside the frozen text', async () => {
  const { hall } = await held();
  const desk = deskOf(hall);
  const textId = await drawn(hall);
  expect(await lettersOfPdf(desk, hall, textId)).toContain('DỰ THẢO');
  hall.did(secretary, { type: 'minutes/submit', paper: 'minutes', textId });
  hall.did(chair, { type: 'minutes/approve', paper: 'minutes', textId });
  const before = hall.stores.minutesStore.text(hall.conferenceId, textId);
  hall.did(secretary, { type: 'minutes/issue', paper: 'minutes', issue: { number: 5, date: '2024-08-12' } });
  const letters = await lettersOfPdf(desk, hall, textId);
  expect(letters).not.toContain('DỰ THẢO');
  expect(letters).toContain('Số: 05/BB-VKS');
  expect(hall.stores.minutesStore.text(hall.conferenceId, textId)).toEqual(before);
});

it('MI138 a text keeps the organisation and the form with which it was drawn, and the next one has those set since', async () => {
  const { hall } = await held();
  const desk = deskOf(hall);
  const { officeSettings } = hall.stores;
  officeSettings.setOrganisation(thanhHoa);
  const former = await drawn(hall);
  const before = desk.document(hall.conferenceId, former, whole);
  officeSettings.setOrganisation({ ...thanhHoa, name: 'Viện kiểm sát nhân dân tỉnh Mới', place: 'Mới' });
  const symbols = { minutes: 'BB-VKSM', notice: 'TB-VKSM', letter: 'VKSM-VP' };
  const marginsMm = { top: 25, bottom: 25, left: 35, right: 15 };
  officeSettings.setPaperForm({ header: 'withoutAuthority', symbols, marginsMm });
  expect(desk.document(hall.conferenceId, former, whole)).toEqual(before);
  const letters = await lettersOfPdf(desk, hall, await drawn(hall));
  expect(letters).toMatch(/TỈNH MỚI/u);
  expect(letters).toContain('/BB-VKSM');
  expect(letters).not.toContain('TỐI CAO');
});

it('MI90 each erratum of an issued paper is printed as a letter, with its own number once it has one', async () => {
  const { hall } = await held();
  const desk = deskOf(hall);
  const textId = await drawn(hall);
  hall.did(secretary, { type: 'minutes/submit', paper: 'minutes', textId });
  hall.did(chair, { type: 'minutes/approve', paper: 'minutes', textId });
  hall.did(secretary, { type: 'minutes/issue', paper: 'minutes', issue: { number: 5, date: '2024-08-12' } });
  expect(desk.errata(hall.conferenceId, 'minutes')).toEqual([]);
  hall.did(secretary, { type: 'minutes/addErratum', paper: 'minutes', text: 'trang 2', printed: 'a', corrected: 'b' });
  const [erratumId] = desk.errata(hall.conferenceId, 'minutes');
  if (!erratumId) throw new Error('no erratum');
  const letter = () => desk.document(hall.conferenceId, textId, { kind: 'erratum', erratumId })?.main;
  expect(letter()?.header.reference).toEqual({ symbol: 'VKS-VP', number: null });
  expect(letter()?.head).toMatchObject({ subject: ['đính chính Biên bản', 'số 05/BB-VKS ngày 12/8/2024'] });
  const issue = { number: 15, date: '2024-08-15' };
  hall.did(secretary, { type: 'minutes/issueErratum', paper: 'minutes', erratumId, issue });
  expect(letter()?.header).toMatchObject({ reference: { number: 15 }, placeAndDate: { date: '2024-08-15' } });
  expect(await lettersOfPdf(desk, hall, textId, { kind: 'erratum', erratumId })).toContain('đã in là: “a”');
});

it('MI88 the notice is signed with the title and the name that a secretary entered', async () => {
  const { hall } = await held();
  const textId = await drawn(hall);
  hall.did(secretary, { type: 'minutes/submit', paper: 'minutes', textId });
  hall.did(chair, { type: 'minutes/approve', paper: 'minutes', textId });
  const { notice } = hall.hosted.host.state.minutes;
  const signed = { signerTitle: 'Phó Chánh Văn phòng', signerName: 'Lê Thị B' };
  hall.did(secretary, { type: 'minutes/changeNotice', notice: { ...notice, ...signed } });
  const result = await hall.minutes.draw(hall.conferenceId, 'notice');
  if (result.kind !== 'drawn') throw new Error(result.kind);
  const wanted: WantedPaper = { kind: 'paper', paper: 'notice', form: 'full' };
  const document = deskOf(hall).document(hall.conferenceId, result.text.textId, wanted);
  expect(document?.main?.closing.signatures).toMatchObject([
    { capacity: { prefix: 'TL.', title: 'Phó Chánh Văn phòng' }, name: 'Lê Thị B' },
  ]);
});

it('MI72 the event, the official text and what is to be followed up are written together, or not at all', async () => {
  const { hall } = await held();
  const conclusions = await hall.seated('chair', 'conclusions');
  const section = conclusions.text.get(3);
  if (!(section instanceof Y.XmlElement)) throw new Error('no section');
  const directive = new Y.XmlElement('directive');
  directive.setAttribute('directiveId', 'cd-1');
  directive.setAttribute(
    'assignees',
    JSON.stringify([{ kind: 'departments', phrase: 'các phòng nghiệp vụ', group: 'professional' }]),
  );
  section.push([directive]);
  directive.insert(0, [new Y.XmlText('Rà soát lại toàn bộ các chỉ tiêu')]);
  await conclusions.saved();
  const textId = await drawn(hall);
  hall.did(secretary, { type: 'minutes/submit', paper: 'minutes', textId });
  const rows = () =>
    hall.database.orm
      .select({ kind: directives.kind, id: directives.id, body: directives.body })
      .from(directives)
      .all();
  const texts = () =>
    hall.database.orm.select({ paper: approvedPapers.paper, digest: approvedPapers.digest }).from(approvedPapers).all();
  expect([rows(), texts()]).toEqual([[], []]);
  const addEvent = vi.spyOn(hall.stores.eventLog, 'append').mockReturnValueOnce({ kind: 'notStored', reason: 'full' });
  expect(hall.answerTo(chair, { type: 'minutes/approve', paper: 'minutes', textId }).ok).toBe(false);
  expect([rows(), texts()]).toEqual([[], []]);
  addEvent.mockRestore();
  hall.did(chair, { type: 'minutes/approve', paper: 'minutes', textId });
  expect(rows()).toMatchObject([{ kind: 'directive', id: 'cd-1', body: expect.stringContaining('Rà soát lại') }]);
  expect(rows()[0]?.body).toContain('"assigneeWords":["các phòng nghiệp vụ"]');
  expect(texts()).toEqual([
    { paper: 'minutes', digest: hall.stores.minutesStore.text(hall.conferenceId, textId)?.digest },
  ]);
  const desk = deskOf(hall);
  const document = desk.document(hall.conferenceId, textId, { kind: 'annex', annex: 'tasks' });
  expect(JSON.stringify(document)).toContain('Các phòng nghiệp vụ');
});

it('MI38 the entry of each speech is there once, under the refs of the record', async () => {
  const { hall } = await held();
  const desk = await hall.seated('secretary@again');
  for (const speechId of hall.hosted.host.state.floor.speechOrder) entryOf(desk, `speech:${speechId}`);
});
