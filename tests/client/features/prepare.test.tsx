import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useServerNow } from '#client/bindings/clock.ts';
import { useCommand, useRefusal } from '#client/bindings/commands.ts';
import { useConference } from '#client/bindings/conference.tsx';
import { PlanSection } from '#client/features/prepare/PlanSection.tsx';
import { SitesSection } from '#client/features/prepare/SitesSection.tsx';
import { ActsProvider } from '#client/ui/acts.tsx';
import type { Plan } from '#shared/conference/index.ts';
import { LocalConference, personActor } from '#tests/support/harness/local-conference.ts';
import { discussing } from '#tests/support/harness/scenes.ts';
import { showScreen } from './screen.tsx';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

function Sections() {
  const state = useConference((whole) => whole);
  return (
    <ActsProvider useRefusal={useRefusal} useCommand={useCommand} useServerNow={useServerNow}>
      <PlanSection state={state} />
      <SitesSection state={state} units={[]} />
    </ActsProvider>
  );
}

async function show(conference = new LocalConference()) {
  const actor = personActor(conference.state, 'Thư ký');
  const screen = await showScreen(<Sections />, { conference, actor });
  close = screen.close;
  const chair = personActor(conference.state, 'Viện trưởng');
  const elsewhere = (change: Partial<Plan>) =>
    screen.change(() => {
      conference.must(chair, { type: 'conference/changePlan', plan: { ...conference.state.plan, ...change } });
      screen.refresh();
    });
  return { ...screen, conference, elsewhere };
}

function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label));
  const input = found === undefined ? null : document.getElementById(found.htmlFor);
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field "${label}"`);
  return input;
}

async function type(label: string, text: string): Promise<void> {
  const input = field(label);
  await act(async () => {
    // React listens to what the browser itself would set.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function save(): Promise<void> {
  await act(async () => {
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
}

test('an event of somebody else leaves what is typed, and saving overwrites nothing of theirs', async () => {
  const { conference, elsewhere } = await show();
  await type('Tên hội nghị', 'Hội nghị sơ kết');
  await elsewhere({ period: '9 tháng' });
  expect(field('Tên hội nghị').value).toBe('Hội nghị sơ kết');
  expect(field('Kỳ báo cáo').value).toBe('9 tháng');
  await save();
  expect(conference.state.plan).toMatchObject({ title: 'Hội nghị sơ kết', period: '9 tháng' });
});

test('a clash is shown and has to be settled before anything is saved', async () => {
  const { conference, elsewhere, text, button, press } = await show();
  await type('Tên hội nghị', 'Hội nghị sơ kết');
  await elsewhere({ title: 'Hội nghị tổng kết' });
  expect(text()).toContain('Người khác vừa sửa mục “Tên hội nghị” thành “Hội nghị tổng kết”.');
  expect(field('Tên hội nghị').value).toBe('Hội nghị sơ kết');
  await save();
  expect(conference.state.plan.title).toBe('Hội nghị tổng kết');
  await press(button('Giữ nội dung đang nhập'));
  await save();
  expect(conference.state.plan.title).toBe('Hội nghị sơ kết');
  expect(text()).not.toContain('Có thay đổi chưa lưu');
});

test('a refusal is said in the form, which keeps what was typed', async () => {
  const { conference, text } = await show();
  await type('Tên hội nghị', 'Hội nghị sơ kết');
  // The other one's change has not arrived on this screen yet.
  const chair = personActor(conference.state, 'Viện trưởng');
  conference.must(chair, { type: 'conference/changePlan', plan: { ...conference.state.plan, title: 'Hội nghị khác' } });
  await save();
  expect(text()).toContain('Người khác vừa sửa đúng mục này.');
  expect(field('Tên hội nghị').value).toBe('Hội nghị sơ kết');
  expect(conference.state.plan.title).toBe('Hội nghị khác');
});

test('a day is typed day first, and one that does not exist is not saved', async () => {
  const { conference, text } = await show();
  await type('Ngày họp', '31/02/2024');
  expect(text()).toContain('Cần tên hội nghị và ngày họp hợp lệ.');
  await save();
  expect(conference.state.plan.date).toBe('2024-08-09');
  await type('Ngày họp', '5/9/2024');
  await save();
  expect(conference.state.plan.date).toBe('2024-09-05');
});

test('a site that cannot be removed says why, and one that was removed comes back', async () => {
  const { conference, button, press, text } = await show(discussing());
  const remove = (name: string) => button(`Xóa điểm cầu: VKSND ${name}`);
  expect(remove('huyện Hà Trung').title).toContain('Điểm cầu đã có thiết bị, đại biểu hoặc lượt phát biểu');
  await press(remove('huyện Hà Trung'));
  expect(text()).toContain('không xóa được');
  const fresh = await fresher();
  const count = Object.keys(fresh.state.roster.siteById).length;
  await press(remove('huyện Hà Trung'));
  expect(Object.keys(fresh.state.roster.siteById)).toHaveLength(count - 1);
  await press(button('Hoàn tác'));
  expect(Object.keys(fresh.state.roster.siteById)).toHaveLength(count);
  expect(conference.state.phase.kind).toBe('running');
});

/** The same screen on a draft, in which nothing is noted about any site. */
async function fresher() {
  await close();
  return (await show()).conference;
}
