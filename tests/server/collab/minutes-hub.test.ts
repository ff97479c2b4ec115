import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import {
  bringBackEntry,
  joinEntry,
  moveEntry,
  removedEntries,
  removeEntry,
} from '#client/features/minutes/text/entry-acts.ts';
import type { PersonId } from '#shared/kernel/index.ts';
import { type Desk, entriesIn, entryOf, lettersIn, write } from '#tests/support/minutes-desk.ts';
import { callSite, joinDevice, siteActor } from '../conference/small-conference.ts';
import { chair, type Hall, openHall, secretary } from './hall.ts';
import { WaitingClock } from './waiting-clock.ts';

function runs(hall: Hall): void {
  hall.did(chair, { type: 'conference/makeReady' });
  hall.did(siteActor('s1'), joinDevice('s1'));
  hall.did(chair, { type: 'conference/open' });
}

function speaks(hall: Hall): string {
  hall.did(chair, callSite('s1'));
  return `speech:${hall.hosted.host.state.floor.currentSpeechId ?? ''}`;
}

function closes(hall: Hall): void {
  hall.did(chair, { type: 'conference/close' });
}

async function submits(hall: Hall): Promise<void> {
  const drawn = await hall.minutes.draw(hall.conferenceId, 'minutes');
  if (drawn.kind !== 'drawn') throw new Error(drawn.kind);
  hall.did(secretary, { type: 'minutes/submit', paper: 'minutes', textId: drawn.text.textId });
}

function lettersOnDisk(hall: Hall): string {
  const document = new Y.Doc();
  const key = { conferenceId: hall.conferenceId, part: 'minutes' } as const;
  for (const bytes of hall.stores.minutesStore.read(key)) Y.applyUpdate(document, bytes);
  return lettersIn(document.getXmlFragment('text'));
}

it('MI32 an entry comes the moment the floor is given, and what is written under it reaches the others and the disk', async () => {
  const hall = await openHall();
  runs(hall);
  const [a, b] = [await hall.seated('secretary@a'), await hall.seated('secretary@b')];
  const ref = speaks(hall);
  await vi.waitFor(() => entryOf(a, ref));
  write(entryOf(a, ref), 'Đồng chí nêu khó khăn về biên chế');
  await a.saved();
  await vi.waitFor(() => expect(b.letters()).toBe('Đồng chí nêu khó khăn về biên chế'));
  expect(lettersOnDisk(hall)).toBe('Đồng chí nêu khó khăn về biên chế');
  expect(entriesIn(a.text).filter((entry) => entry.getAttribute('ref') === ref)).toHaveLength(1);
});

it('MI33 two who were cut off write in one sentence, and no letter is lost when they are back', async () => {
  const hall = await openHall();
  runs(hall);
  const ref = speaks(hall);
  const [a, b] = [await hall.seated('secretary@a'), await hall.seated('secretary@b')];
  write(entryOf(a, ref), 'Chỉ tiêu ');
  await vi.waitFor(() => expect(b.letters()).toBe('Chỉ tiêu '));
  await Promise.all([a.cut(), b.cut()]);
  write(entryOf(a, ref), 'đạt 67%');
  write(entryOf(b, ref), 'vượt 37%');
  a.comeBack();
  b.comeBack();
  await Promise.all([a.saved(), b.saved()]);
  await vi.waitFor(() => expect(a.letters()).toBe(b.letters()));
  expect(a.letters()).toContain('đạt 67%');
  expect(a.letters()).toContain('vượt 37%');
  expect(a.letters()).toHaveLength('Chỉ tiêu đạt 67%vượt 37%'.length);
});

it('MI33 what was typed while the line was away is called saved once all of it is on disk', async () => {
  const hall = await openHall();
  runs(hall);
  const ref = speaks(hall);
  const a = await hall.seated('secretary@a');
  const letters = 'đạt và vượt 37 trên 49 chỉ tiêu';
  await a.cut();
  for (const letter of letters) write(entryOf(a, ref), letter);
  a.comeBack();
  await a.saved();
  expect(lettersOnDisk(hall)).toBe(letters);
});

it('MI34 only those who may write it connect to a document, and who only reads is cut off when writing', async () => {
  const hall = await openHall();
  runs(hall);
  const reader = await hall.seated('chair');
  const observer = hall.open('observer');
  const stranger = hall.open('nobody');
  await vi.waitFor(() => expect(observer.refusals).toEqual(['permission-denied']));
  expect(stranger.provider.isSynced).toBe(false);
  const entry = entriesIn(reader.text)[0];
  if (entry) write(entry, 'Tôi sửa biên bản');
  await vi.waitFor(() => expect(reader.closings).toContain(4403));
  const writer = await hall.seated('secretary');
  expect(writer.letters()).toBe('');
  const conclusions = await hall.seated('chair', 'conclusions');
  const paragraph = conclusions.text.get(0);
  if (paragraph instanceof Y.XmlElement) write(paragraph, 'Ghi nhận, đánh giá cao');
  await conclusions.saved();
});

it('MI35 a text that is malformed, too large or of another kind ends its sender and reaches nobody', async () => {
  const hall = await openHall();
  runs(hall);
  const witness = await hall.seated('secretary@witness');
  for (const [who, break_, code] of [
    ['secretary@large', (text: Y.XmlFragment) => text.insert(0, [paragraphOf('a'.repeat(1_060_000))]), 4413],
    ['secretary@foreign', (text: Y.XmlFragment) => text.insert(0, [new Y.XmlElement('script')]), 4400],
  ] as const) {
    const sender = await hall.seated(who);
    break_(sender.text);
    await vi.waitFor(() => expect(sender.closings, who).toContain(code));
    sender.provider.destroy();
  }
  expect(witness.letters()).toBe('');
  expect(witness.text.toString()).not.toContain('script');
});

it('MI36 what arrives after the submission is kept beside, and the text stands still', async () => {
  const hall = await openHall();
  runs(hall);
  const ref = speaks(hall);
  const late = await hall.seated('secretary@late');
  closes(hall);
  await late.cut();
  write(entryOf(late, ref), 'Ý kiến đến muộn');
  await submits(hall);
  late.comeBack();
  await vi.waitFor(() => expect(hall.minutes.late(hall.conferenceId)).toHaveLength(1));
  expect(hall.minutes.late(hall.conferenceId)[0]).toMatchObject({ text: 'Ý kiến đến muộn', personId: 'secretary' });
  const reader = await hall.seated('secretary@other');
  expect(reader.letters()).toBe('');
  expect(late.provider.hasUnsyncedChanges).toBe(true);
});

it('MI36 what was changed in the fields of a directive is kept aside, too', async () => {
  const hall = await openHall();
  runs(hall);
  const desk = await hall.seated('secretary', 'conclusions');
  const directive = new Y.XmlElement('directive');
  const [section] = desk.text.toArray();
  if (!(section instanceof Y.XmlElement)) throw new Error('no section');
  section.insert(section.length, [directive]);
  directive.setAttribute('directiveId', 'd-1');
  await desk.saved();
  await desk.cut();
  directive.setAttribute('product', 'Kế hoạch khắc phục');
  closes(hall);
  await submits(hall);
  desk.comeBack();
  await vi.waitFor(() =>
    expect(hall.minutes.late(hall.conferenceId).map(({ text }) => text)).toEqual(['Sản phẩm: Kế hoạch khắc phục']),
  );
});

it('MI36 letters that are on their way as the papers are locked are kept as one text', async () => {
  const hall = await openHall();
  runs(hall);
  const ref = speaks(hall);
  const late = await hall.seated('secretary@late');
  closes(hall);
  await submits(hall);
  for (const letter of 'Ý kiến đến muộn') write(entryOf(late, ref), letter);
  const texts = () => hall.minutes.late(hall.conferenceId).map(({ text }) => text);
  await vi.waitFor(() => expect(texts()).toEqual(['Ý kiến đến muộn']));
});

it('MI36 what was kept aside comes into the text when the paper is opened again', async () => {
  const hall = await openHall();
  runs(hall);
  const ref = speaks(hall);
  const late = await hall.seated('secretary@late');
  closes(hall);
  await submits(hall);
  write(entryOf(late, ref), 'Ý kiến đến muộn');
  await vi.waitFor(() => expect(hall.minutes.late(hall.conferenceId)).toHaveLength(1));
  hall.did(secretary, { type: 'minutes/withdraw', paper: 'minutes' });
  const reader = await hall.seated('secretary@other');
  await vi.waitFor(() => expect(reader.letters()).toBe('Ý kiến đến muộn'));
  expect(hall.minutes.late(hall.conferenceId)).toEqual([]);
});

it('MI37 what is on the way when a text is drawn is in it, and what comes after makes it old', async () => {
  const hall = await openHall();
  runs(hall);
  const ref = speaks(hall);
  const desk = await hall.seated('secretary');
  closes(hall);
  const first = await hall.minutes.draw(hall.conferenceId, 'minutes');
  if (first.kind !== 'drawn') throw new Error(first.kind);
  write(entryOf(desk, ref), 'Thêm một ý');
  await desk.saved();
  const answer = hall.answerTo(secretary, { type: 'minutes/submit', paper: 'minutes', textId: first.text.textId });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'minutes/textMovedOn' } });
  const second = await hall.minutes.draw(hall.conferenceId, 'minutes');
  expect(second.kind === 'drawn' && second.text.body).toContain('Thêm một ý');
});

it('MI38 a restart finds every acknowledged letter and one entry for each speech', async () => {
  const hall = await openHall();
  runs(hall);
  const ref = speaks(hall);
  const desk = await hall.seated('secretary');
  write(entryOf(desk, ref), 'Đã lưu');
  await desk.saved();
  desk.provider.destroy();
  await vi.waitFor(() => expect(hall.hub.hocuspocus.documents.size).toBe(0));
  const again = await hall.seated('secretary@again');
  expect(again.letters()).toBe('Đã lưu');
  const refs = entriesIn(again.text).map((entry) => entry.getAttribute('ref'));
  expect(new Set(refs).size).toBe(refs.length);
});

it('MI38 an entry that a secretary removed stays away; one that was pasted twice becomes one again', async () => {
  const hall = await openHall();
  runs(hall);
  const ref = speaks(hall);
  const desk = await hall.seated('secretary');
  const entry = entryOf(desk, ref);
  desk.document.transact(() => {
    desk.document.getMap('removed').set(ref, true);
    desk.text.delete(desk.text.toArray().indexOf(entry), 1);
    const copy = new Y.XmlElement('entry');
    copy.setAttribute('ref', 'attendance');
    desk.text.push([copy]);
    copy.insert(0, [paragraphOf('dán hai lần')]);
  });
  await desk.saved();
  hall.did(chair, { type: 'agenda/startItem', itemId: 'discussion' as never });
  await vi.waitFor(() => expect(desk.text.toString()).toContain('item:discussion'));
  expect(desk.text.toString()).not.toContain(ref);
  expect(entriesIn(desk.text).filter((each) => each.getAttribute('ref') === 'attendance')).toHaveLength(1);
  expect(desk.letters()).toBe('dán hai lần');
});

it('MI38 two who move and join one entry without knowing of each other leave one entry of each speech', async () => {
  const hall = await openHall();
  runs(hall);
  const ref = speaks(hall);
  const [a, b] = [await hall.seated('secretary@a'), await hall.seated('secretary@b')];
  write(entryOf(a, ref), 'Nguyên văn');
  await vi.waitFor(() => expect(b.letters()).toBe('Nguyên văn'));
  await Promise.all([a.cut(), b.cut()]);
  expect(joinEntry(a.document, ref)).toBe(true);
  expect(moveEntry(b.document, ref, 'up')).toBe(true);
  write(entryOf(b, ref), ' thêm');
  a.comeBack();
  b.comeBack();
  await Promise.all([a.saved(), b.saved()]);
  const standsAt = (desk: typeof a) =>
    entriesIn(desk.text).flatMap((each) =>
      `${each.getAttribute('ref') ?? ''} ${each.getAttribute('also') ?? ''}`.trim().split(' '),
    );
  for (const desk of [a, b]) {
    await vi.waitFor(() => expect(standsAt(desk).filter((each) => each === ref)).toHaveLength(1));
    expect(new Set(standsAt(desk)).size).toBe(standsAt(desk).length);
  }
  await vi.waitFor(() => expect(a.text.toString()).toBe(b.text.toString()));
  expect(a.letters()).toContain('Nguyên văn thêm');
});

it('MI38 an entry that two moved at once stands once, and its words do too', async () => {
  const hall = await openHall();
  runs(hall);
  const ref = speaks(hall);
  const [a, b] = [await hall.seated('secretary@a'), await hall.seated('secretary@b')];
  write(entryOf(a, ref), 'Nguyên văn');
  await vi.waitFor(() => expect(b.letters()).toBe('Nguyên văn'));
  await Promise.all([a.cut(), b.cut()]);
  expect(moveEntry(a.document, ref, 'up')).toBe(true);
  expect(moveEntry(b.document, ref, 'up')).toBe(true);
  a.comeBack();
  b.comeBack();
  await Promise.all([a.saved(), b.saved()]);
  await hall.minutes.draw(hall.conferenceId, 'minutes');
  await vi.waitFor(() => expect([a.letters(), b.letters()]).toEqual(['Nguyên văn', 'Nguyên văn']));
});

it('MI105 what others wrote in an entry that was moved without a line is kept beside', async () => {
  const hall = await openHall();
  runs(hall);
  const ref = speaks(hall);
  const [a, b] = [await hall.seated('secretary@a'), await hall.seated('secretary@b')];
  write(entryOf(a, ref), 'Nêu khó khăn');
  await vi.waitFor(() => expect(b.letters()).toBe('Nêu khó khăn'));
  await a.cut();
  expect(moveEntry(a.document, ref, 'up')).toBe(true);
  write(entryOf(b, ref), ' về biên chế');
  await b.saved();
  a.comeBack();
  await a.saved();
  await vi.waitFor(() => expect([a.letters(), b.letters()]).toEqual(['Nêu khó khăn', 'Nêu khó khăn']));
  const kept = hall.minutes.late(hall.conferenceId);
  expect(kept).toMatchObject([{ cause: 'displaced', part: 'minutes', text: 'Nêu khó khăn về biên chế' }]);
  expect(hall.minutes.dropLate(hall.conferenceId, kept[0]?.lateId ?? '')).toBe(true);
  await a.cut();
  a.comeBack();
  await a.saved();
  expect(hall.minutes.late(hall.conferenceId)).toEqual([]);
});

it('MI105 letters that were stored just before their entry was moved are kept beside', async () => {
  const hall = await openHall();
  runs(hall);
  const ref = speaks(hall);
  const [a, b] = [await hall.seated('secretary@a'), await hall.seated('secretary@b')];
  write(entryOf(b, ref), 'Ghi ngay trước đó');
  moveEntry(a.document, ref, 'up');
  await Promise.all([a.saved(), b.saved()]);
  await vi.waitFor(() => expect([a.letters(), b.letters()]).toEqual(['', '']));
  expect(hall.minutes.late(hall.conferenceId)).toMatchObject([{ cause: 'displaced', text: 'Ghi ngay trước đó' }]);
});

it('MI105 what was written without a line in an entry that was moved meanwhile is kept beside, with its writer', async () => {
  const hall = await openHall();
  runs(hall);
  const ref = speaks(hall);
  const [a, b] = [await hall.seated('secretary@a'), await hall.seated('secretary@b')];
  write(entryOf(a, ref), 'Nêu khó khăn');
  await vi.waitFor(() => expect(b.letters()).toBe('Nêu khó khăn'));
  await b.cut();
  write(entryOf(b, ref), ' về biên chế');
  moveEntry(a.document, ref, 'up');
  await a.saved();
  b.comeBack();
  await b.saved();
  const kept = { cause: 'displaced', personId: 'secretary', text: 'về biên chế' };
  expect(hall.minutes.late(hall.conferenceId)).toMatchObject([kept]);
  await vi.waitFor(() => expect(b.letters()).toBe('Nêu khó khăn'));
});

it('MI105 what is removed by those who know of it is not kept', async () => {
  const hall = await openHall();
  runs(hall);
  const ref = speaks(hall);
  const [a, b] = [await hall.seated('secretary@a'), await hall.seated('secretary@b')];
  write(entryOf(a, ref), 'Sẽ bỏ đi');
  await vi.waitFor(() => expect(b.letters()).toBe('Sẽ bỏ đi'));
  moveEntry(b.document, ref, 'up');
  await vi.waitFor(() => expect(entriesIn(a.text)[0]?.getAttribute('ref')).toBe(ref));
  await b.cut();
  write(entryOf(a, ref), ' cả đoạn');
  await a.saved();
  entryOf(a, ref).delete(0);
  b.comeBack();
  await Promise.all([a.saved(), b.saved()]);
  expect(hall.minutes.late(hall.conferenceId)).toEqual([]);
});

it('MI105 fields of a directive that went with its section are kept beside', async () => {
  const hall = await openHall();
  runs(hall);
  const [a, b] = [await hall.seated('secretary@a', 'conclusions'), await hall.seated('secretary@b', 'conclusions')];
  const sectionOf = (desk: typeof a) => {
    const [section] = desk.text.toArray();
    if (!(section instanceof Y.XmlElement)) throw new Error('no section');
    return section;
  };
  sectionOf(a).insert(1, [new Y.XmlElement('directive')]);
  await vi.waitFor(() => expect(sectionOf(b).length).toBe(2));
  await a.cut();
  sectionOf(a).delete(1);
  const directive = sectionOf(b).get(1);
  if (!(directive instanceof Y.XmlElement)) throw new Error('no directive');
  directive.setAttribute('product', 'Báo cáo');
  directive.setAttribute('product', 'Kế hoạch khắc phục');
  await b.saved();
  a.comeBack();
  await a.saved();
  const texts = hall.minutes.late(hall.conferenceId).map(({ text }) => text);
  expect(texts).toEqual(['Sản phẩm: Kế hoạch khắc phục']);
});

it('MI97 what was written is copied after five minutes, also when its writers have left', async () => {
  const clock = new WaitingClock();
  const hall = await openHall({ clock });
  runs(hall);
  const ref = speaks(hall);
  const desk = await hall.seated('secretary');
  write(entryOf(desk, ref), 'Đã viết');
  await desk.saved();
  desk.provider.destroy();
  await vi.waitFor(() => expect(hall.hub.hocuspocus.documents.size).toBe(0));
  const key = { conferenceId: hall.conferenceId, part: 'minutes' } as const;
  expect(hall.minutes.versions(key)).toHaveLength(0);
  clock.fireLong();
  const [version] = hall.minutes.versions(key);
  expect(version?.cause).toBe('interval');
  expect(JSON.stringify(hall.minutes.versionText(key, version?.versionId ?? ''))).toContain('Đã viết');
  clock.fireLong();
  expect(hall.minutes.versions(key)).toHaveLength(1);
});

it('MI131 an entry that two bring back in the same moment stands once, with what it held', async () => {
  const hall = await openHall();
  runs(hall);
  const [a, b] = [await hall.seated('secretary@a'), await hall.seated('secretary@b')];
  write(entryOf(a, 'attendance'), 'Đủ cả');
  await a.saved();
  removeEntry(a.document, 'attendance');
  await a.saved();
  await vi.waitFor(() => expect(removedEntries(b.document)).toEqual(['attendance']));
  for (const each of [a, b]) bringBackEntry(each.document, 'attendance', ['attendance']);
  await Promise.all([a.saved(), b.saved()]);
  const told = (desk: Desk) => entriesIn(desk.text).filter((each) => each.getAttribute('ref') === 'attendance').length;
  await vi.waitFor(() => expect([told(a), told(b), a.letters(), b.letters()]).toEqual([1, 1, 'Đủ cả', 'Đủ cả']));
});

/** A desk whose text has a version, "Bản cũ". */
async function versioned() {
  const clock = new WaitingClock();
  const hall = await openHall({ clock });
  runs(hall);
  const desk = await hall.seated('secretary');
  write(entryOf(desk, 'attendance'), 'Bản cũ');
  await desk.saved();
  clock.fireLong();
  const key = { conferenceId: hall.conferenceId, part: 'minutes' } as const;
  const [version] = hall.minutes.versions(key);
  const restoredBy = (person: string) => hall.minutes.restore(key, version?.versionId ?? '', person as PersonId);
  return { clock, hall, desk, key, restoredBy };
}

it('MI97 restoring writes a new version, and what happened since has its entries again', async () => {
  const { hall, desk, key, restoredBy } = await versioned();
  const ref = speaks(hall);
  await vi.waitFor(() => entryOf(desk, ref));
  write(entryOf(desk, ref), 'Viết sau');
  await desk.saved();
  expect(await restoredBy('secretary')).toBe('restored');
  await vi.waitFor(() => expect(desk.letters()).toBe('Bản cũ'));
  await vi.waitFor(() => entryOf(desk, ref));
  expect(hall.minutes.versions(key).map(({ cause }) => cause)).toEqual(['restored', 'interval', 'interval']);
});

it('MI130 a text is not restored while others write in it, and everybody who has it open is told of a restoration', async () => {
  const { clock, desk, restoredBy } = await versioned();
  write(entryOf(desk, 'attendance'), ', viết tiếp');
  await desk.saved();
  const told: string[] = [];
  desk.provider.on('stateless', ({ payload }: { payload: string }) => told.push(payload));
  expect(await restoredBy('chair')).toBe('beingWritten');
  expect(desk.letters()).toBe('Bản cũ, viết tiếp');
  clock.setForward(16_000);
  expect(await restoredBy('chair')).toBe('restored');
  await vi.waitFor(() => expect(desk.letters()).toBe('Bản cũ'));
  await vi.waitFor(() => expect(told).toContain(JSON.stringify({ type: 'restored', personId: 'chair' })));
});

it('MI39 an edit that cannot be stored is not acknowledged, is shown to nobody, and arrives once there is room', async () => {
  const hall = await openHall();
  runs(hall);
  const ref = speaks(hall);
  const [a, b] = [await hall.seated('secretary@a'), await hall.seated('secretary@b')];
  const { append } = hall.stores.minutesStore;
  const full = vi.spyOn(hall.stores.minutesStore, 'append').mockReturnValue({ kind: 'notStored', reason: 'full' });
  write(entryOf(a, ref), 'Đĩa đầy');
  await vi.waitFor(() => expect(a.closings).toContain(4503));
  expect(b.letters()).toBe('');
  expect(a.provider.hasUnsyncedChanges || !a.provider.isSynced).toBe(true);
  full.mockImplementation(append.bind(hall.stores.minutesStore));
  await a.saved();
  await vi.waitFor(() => expect(b.letters()).toBe('Đĩa đầy'));
});

function paragraphOf(letters: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(letters)]);
  return paragraph;
}
