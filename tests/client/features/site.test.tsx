import { afterEach, expect, test } from 'vitest';
import { SiteConsole } from '#client/features/site/index.ts';
import type { CommitmentId } from '#shared/kernel/index.ts';
import { siteActor } from '#tests/support/harness/local-conference.ts';
import { discussing, gathered } from '#tests/support/harness/scenes.ts';
import { reasonOf, showScreen } from './screen.tsx';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

async function show(site: string, conference = discussing(), language: 'vi' | 'en' = 'vi') {
  const screen = await showScreen(<SiteConsole />, { conference, actor: siteActor(conference.state, site), language });
  close = screen.close;
  return { ...screen, conference };
}

test('the first in the queue is told to prepare, and its microphone is off in words', async () => {
  const { text } = await show('Mường Lát');
  expect(text()).toContain('Sắp đến lượt. Xin chuẩn bị.');
  expect(text()).toContain('Micro đang tắt');
  expect(text()).toContain('Chủ trì sẽ mở khi mời phát biểu.');
});

test('the speaking site sees its clock and says when it is done', async () => {
  const { text, button, press, conference } = await show('Hà Trung');
  expect(text()).toContain('Đến lượt phát biểu. Micro đang mở.');
  await press(button('Đã phát biểu xong'));
  expect(conference.state.floor.currentSpeechId).toBeNull();
});

test('a site withdraws its request', async () => {
  const { button, press, text } = await show('Mường Lát');
  await press(button('Rút đăng ký'));
  expect(text()).not.toContain('Thứ tự phát biểu');
});

test('asking to speak says why it is not possible while the list is closed', async () => {
  const { button } = await show('Nga Sơn', gathered());
  expect(reasonOf(button('Đăng ký phát biểu'))).toBe('Danh sách đăng ký phát biểu đang đóng.');
});

test('a room mutes itself and sees it', async () => {
  const { button, press, text } = await show('Nga Sơn');
  await press(button('Tự tắt tiếng'));
  expect(text()).toContain('Điểm cầu đang tự tắt tiếng');
});

test('all of it is there in English', async () => {
  const { text } = await show('Mường Lát', discussing(), 'en');
  await expect.poll(text).toContain('You are next. Please get ready.');
});

test('a unit sees its commitment as it is captured, objects in one line and takes that back', async () => {
  const conference = discussing();
  const { siteId } = siteActor(conference.state, 'Nga Sơn');
  const commitment = {
    commitmentId: 'c-1' as CommitmentId,
    siteId,
    unitId: null,
    unitName: 'Nga Sơn',
    wording: 'Hoàn thành chỉ tiêu kiến nghị phòng ngừa',
    duePhrase: 'trong tháng 10',
    dueDate: '2024-10-31',
  };
  conference.must({ kind: 'system' }, { type: 'minutes/noteCommitments', commitments: [commitment] });
  const { button, press, text, change } = await show('Nga Sơn', conference);
  expect(text()).toContain('Hoàn thành chỉ tiêu kiến nghị phòng ngừa');
  expect(text()).toContain('Thời hạn: trong tháng 10 (31/10/2024)');
  await press(button('Có ý kiến'));
  const field = document.body.querySelector('input[maxlength="300"]');
  if (!(field instanceof HTMLInputElement)) throw new Error('no line for the objection');
  await change(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Đề nghị đến hết tháng 11');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press(button('Gửi ý kiến'));
  expect(text()).toContain('Ý kiến đã gửi: Đề nghị đến hết tháng 11');
  await press(button('Rút ý kiến'));
  expect(conference.state.minutes.commitmentById[commitment.commitmentId]?.objection).toBeNull();
});

test('another site sees nothing of a commitment', async () => {
  const conference = discussing();
  const { siteId } = siteActor(conference.state, 'Nga Sơn');
  const commitment = { commitmentId: 'c-1' as CommitmentId, siteId, unitId: null, unitName: '', wording: 'Cam kết' };
  const commitments = [{ ...commitment, duePhrase: '', dueDate: null }];
  conference.must({ kind: 'system' }, { type: 'minutes/noteCommitments', commitments });
  const { text } = await show('Mường Lát', conference);
  expect(text()).not.toContain('Cam kết của đơn vị');
});
