import { afterEach, expect, test } from 'vitest';
import { ChairConsole } from '#client/features/chair/index.ts';
import { personActor } from '#tests/support/harness/local-conference.ts';
import { discussing, gathered } from '#tests/support/harness/scenes.ts';
import { reasonOf, showScreen } from './screen.tsx';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

async function show(conference = discussing(), as = 'Viện trưởng') {
  const screen = await showScreen(<ChairConsole />, { conference, actor: personActor(conference.state, as) });
  close = screen.close;
  return { ...screen, conference };
}

test('one key gives the floor to the first in the queue and ends the speech that runs', async () => {
  const { conference, key, text } = await show();
  expect(text()).toContain('Viện trưởng VKSND huyện Hà Trung');
  await key('Enter');
  const speechId = conference.state.floor.currentSpeechId;
  expect(speechId && conference.state.floor.speechById[speechId]?.speaker.unit).toBe('VKSND huyện Mường Lát');
  expect(text()).toContain('Đã mời VKSND huyện Mường Lát phát biểu');
});

test('the floor is taken back, paused, lengthened and ended from the keyboard', async () => {
  const { conference, key } = await show();
  const speech = () => {
    const { currentSpeechId, speechById } = conference.state.floor;
    return currentSpeechId === null ? null : speechById[currentSpeechId];
  };
  const first = speech()?.speechId;
  await key(' ');
  expect(speech()?.state.kind).toBe('paused');
  await key(' ');
  expect(speech()?.state.kind).toBe('running');
  const allotted = speech()?.allottedMs ?? 0;
  await key('+');
  expect(speech()?.allottedMs).toBe(allotted + 60_000);
  await key('e');
  expect(speech()).toBeNull();
  await key('u');
  expect(speech()?.speechId).toBe(first);
});

test('a button that would be refused says why and does nothing', async () => {
  const { conference, button, press } = await show(gathered());
  const before = conference.state.version;
  expect(reasonOf(button('Bắt đầu: Điểm danh'))).toBe('Hội nghị chưa khai mạc hoặc đang giải lao.');
  expect(reasonOf(button('Dừng'))).toBe('Chưa có ai phát biểu');
  await press(button('Bắt đầu: Điểm danh'));
  expect(conference.state.version).toBe(before);
  expect(reasonOf(button('Khai mạc'))).toBeNull();
});

test('while the server is away the picture stays and nothing can be pressed', async () => {
  const { stores, change, button, text, conference } = await show();
  await change(() => stores.connection.setState({ state: { kind: 'offline', since: conference.now } }));
  expect(text()).toContain('Mất kết nối với máy chủ từ');
  expect(text()).toContain('VKSND huyện Mường Lát');
  expect(reasonOf(button('Mời VKSND huyện Mường Lát phát biểu'))).toBe('Đang mất kết nối với máy chủ.');
  expect(reasonOf(button('Mời điểm cầu khác'))).toBe('Đang mất kết nối với máy chủ.');
});

test('the hub is silenced by one key, and the chair sees it large', async () => {
  const { key, text } = await show();
  await key('m');
  expect(text()).toContain('Điểm cầu chính đang tắt tiếng');
});

test('the presiding person has the same console under its own title', async () => {
  const { text, button } = await show(discussing(), 'Phó Viện trưởng');
  expect(text()).toContain('Chủ trì thảo luận · Hội nghị giao ban');
  expect(reasonOf(button('Mời VKSND huyện Mường Lát phát biểu'))).toBeNull();
  expect(reasonOf(button('Bế mạc'))).toBe('Vai trò hiện tại không có quyền thực hiện thao tác này.');
});
