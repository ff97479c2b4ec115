import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { HandOnDialog } from '#client/ui/HandOnDialog.tsx';
import { OpinionsLine } from '#client/ui/OpinionsPanel.tsx';
import { RecordList } from '#client/ui/RecordList.tsx';
import { RecordSpeechDialog } from '#client/ui/RecordSpeechDialog.tsx';
import { RegisterSpeechDialog } from '#client/ui/RegisterSpeechDialog.tsx';
import { RollCallPanel } from '#client/ui/RollCallPanel.tsx';
import { SiteAttendanceTable } from '#client/ui/SiteAttendanceTable.tsx';
import { useConsoleKeys } from '#client/ui/use-console-keys.ts';
import { MINUTE_MS } from '#shared/kernel/index.ts';
import { chair, id, item, Scenario, site, speaker, system } from '../../support/scenario.ts';
import { buttonNamed, Desk, fieldNamed, pressKey, typeInto } from './secretary-desk.tsx';

let desk: Desk;
afterEach(() => desk.close());

function Keys() {
  useConsoleKeys();
  return null;
}

describe('roll call', () => {
  const start = () => {
    const scenario = Scenario.running().when(chair, { type: 'agenda/startItem', itemId: id(item.rollCall) });
    desk = new Desk(scenario, (state) => (
      <>
        <Keys />
        <RollCallPanel state={state} onEnter={() => undefined} />
        <SiteAttendanceTable state={state} onEnter={() => undefined} />
      </>
    ));
    return scenario;
  };

  it('steps with one key through all sites but the hub, in their order, and closes after the last', async () => {
    const scenario = start();
    const heard: (string | null)[] = [];
    for (let step = 0; step < 5; step += 1) {
      await pressKey('PageDown');
      heard.push(scenario.state.agenda.rollCall.siteId);
    }
    expect(heard).toEqual([site.dongSon, site.haTrung, site.ngaSon, site.thoXuan, null]);
    expect(desk.text).toContain('Đã gọi hết các điểm cầu');
    await pressKey('PageDown');
    expect(scenario.state.agenda.rollCall.siteId).toBeNull();
  });

  it('shows who was called, who is being called and who is not connected', async () => {
    const scenario = start();
    scenario.when(system, { type: 'roster/dropSite', siteId: site.haTrung, asOf: scenario.now });
    await pressKey('PageDown');
    await pressKey('PageDown');
    expect(desk.text).toContain(`Đang gọi: VKSND ${site.haTrung} · mất kết nối`);
    expect(desk.text).toContain('2 / 4 đã gọi');
    expect(desk.row(site.dongSon)).toContain('đã gọi');
    expect(desk.row(site.haTrung)).toContain('đang gọi');
    expect(desk.row(site.haTrung)).toContain('mất kết nối');
    expect(desk.row(site.ngaSon)).not.toContain('đã gọi');
  });

  it('goes on after a site that was called out of turn and comes back to those passed over', async () => {
    const scenario = start();
    await act(async () => buttonNamed(`Gọi VKSND ${site.ngaSon}`).click());
    await pressKey('PageDown');
    expect(scenario.state.agenda.rollCall.siteId).toBe(site.thoXuan);
    await pressKey('PageDown');
    expect(scenario.state.agenda.rollCall.siteId).toBe(site.dongSon);
  });
});

describe('attendance of all sites', () => {
  it('says whether the hub is in the totals and finds the sites that have not reported', async () => {
    const scenario = Scenario.running();
    for (const siteId of [site.hub, site.dongSon, site.haTrung, site.ngaSon])
      scenario.when(chair, { type: 'roster/reportAttendance', siteId, unnamedCount: 3 });
    desk = new Desk(scenario, (state) => <SiteAttendanceTable state={state} onEnter={() => undefined} />);
    expect(desk.text).toContain('12 đại biểu, gồm điểm cầu chính');
    expect(desk.text).toContain('9 đại biểu tại các điểm cầu');
    await act(async () => fieldNamed('Chưa báo cáo · 1').click());
    expect([...document.querySelectorAll('tbody tr')].map((row) => row.querySelector('th')?.title)).toEqual([
      `VKSND ${site.thoXuan}`,
    ]);
  });
});

describe('the running record', () => {
  const held = () =>
    Scenario.discussing()
      .asks(site.dongSon, 'Viện trưởng', { type: 'paper' })
      .gives()
      .after(5 * MINUTE_MS);
  const show = (scenario: Scenario) => {
    desk = new Desk(scenario, (state) => (
      <>
        <OpinionsLine state={state} />
        <RecordList state={state} correctReason={null} onCorrect={() => undefined} />
      </>
    ));
  };

  it('holds each speech under its item with unit, person, kind and length, and marks the running one', () => {
    show(held().asks(site.haTrung, 'Phó Viện trưởng').gives().after(MINUTE_MS));
    const [first, second] = desk.entries();
    expect(first?.textContent).toContain(`VKSND ${site.dongSon}`);
    expect(first?.textContent).toContain('Viện trưởng');
    expect(first?.textContent).toContain('08:00 · 05:00');
    expect(first?.textContent).toContain('Tham luận');
    expect(first?.getAttribute('aria-current')).toBeNull();
    expect(second?.textContent).toContain('đang phát biểu 01:00');
    expect(second?.getAttribute('aria-current')).toBe('true');
  });

  it('counts ý kiến by kind and leaves presentations out', () => {
    const scenario = Scenario.running().when(chair, { type: 'agenda/startItem', itemId: id(item.report) });
    scenario.when(chair, { type: 'agenda/startItem', itemId: id(item.discussion) });
    scenario.asks(site.dongSon, 'Viện trưởng', { type: 'paper' }).gives().after(MINUTE_MS);
    scenario.asks(site.haTrung).gives().after(MINUTE_MS).asks(site.ngaSon).gives();
    show(scenario);
    expect(desk.text).toContain('3 ý kiến: 1 tham luận, 2 thảo luận');
    expect(desk.entries()).toHaveLength(4);
  });

  it('shows an interruption of the server in item and speech, as time that is not spent', () => {
    const scenario = held();
    scenario.after(30_000).when(system, { type: 'conference/recordInterruption', from: scenario.now });
    show(scenario);
    expect(desk.text).toContain('Máy chủ gián đoạn');
    expect(desk.text).toContain('không tính vào thời gian');
  });

  it('shows interjections with their site and length, and hand-ons', () => {
    const scenario = held();
    const speechId = scenario.floorId;
    scenario.when(chair, { type: 'floor/openSite', speechId, siteId: site.ngaSon, purpose: 'interjection' });
    scenario.after(MINUTE_MS).when(chair, { type: 'floor/closeSite', speechId, siteId: site.ngaSon });
    scenario.when(chair, {
      type: 'floor/handOn',
      speechId,
      speaker: speaker('Kiểm sát viên', `VKSND ${site.dongSon}`),
    });
    show(scenario);
    expect(desk.text).toContain(`VKSND ${site.ngaSon}: nêu ý kiến xen, 01:00`);
    expect(desk.text).toContain(`Chuyển cho Kiểm sát viên VKSND ${site.dongSon} lúc 08:06`);
  });

  it('corrects who spoke, in a speech that is over', async () => {
    const scenario = held();
    const speechId = scenario.floorId;
    scenario.when(chair, { type: 'floor/end', speechId });
    const speech = scenario.state.floor.speechById[speechId];
    if (speech === undefined) throw new Error('the speech is gone');
    desk = new Desk(scenario, (state) => (
      <HandOnDialog state={state} speech={speech} kind="correct" onClose={() => undefined} />
    ));
    await typeInto('Chức vụ', 'Phó Viện trưởng');
    await act(async () => buttonNamed('Lưu').click());
    expect(scenario.state.floor.speechById[speechId]?.speaker.title).toBe('Phó Viện trưởng');
  });
});

describe('ghi bổ sung', () => {
  const open = () => {
    const scenario = Scenario.discussing().after(60 * MINUTE_MS);
    const { openedAt } = scenario.state;
    if (openedAt === null) throw new Error('not opened');
    desk = new Desk(scenario, (state) => (
      <RecordSpeechDialog state={state} openedAt={openedAt} onClose={() => undefined} />
    ));
    return scenario;
  };
  const times = async (began: string, ended: string) => {
    await typeInto('Bắt đầu lúc', began);
    await typeInto('Kết thúc lúc', ended);
  };

  it('asks for both times before it lets anything be recorded', () => {
    open();
    expect(desk.text).toContain('Nhập giờ bắt đầu và giờ kết thúc, ví dụ 09:05.');
    expect(buttonNamed('Ghi bổ sung').disabled).toBe(true);
  });

  it.each([
    ['08:20', '08:20', 'Giờ kết thúc phải sau giờ bắt đầu.'],
    ['08:20', '09:30', 'Giờ kết thúc chưa tới.'],
    ['07:30', '08:10', 'Lượt phát biểu phải sau giờ khai mạc (08:00).'],
  ])('refuses %s to %s with its reason', async (began, ended, words) => {
    open();
    await times(began, ended);
    expect(desk.text).toContain(words);
    expect(buttonNamed('Ghi bổ sung').disabled).toBe(true);
  });

  it('records a speech with its times, under the current item, marked as recorded afterwards', async () => {
    const scenario = open();
    await times('8h00', '0807');
    await act(async () => buttonNamed('Ghi bổ sung').click());
    const [speech] = Object.values(scenario.state.floor.speechById);
    expect(speech?.late).toBe(true);
    expect(speech?.itemId).toBe(item.discussion);
    expect(speech?.spans).toEqual([
      { from: scenario.state.openedAt, to: (scenario.state.openedAt ?? 0) + 7 * MINUTE_MS },
    ]);
  });
});

it('registers a paper before the opening, for the first item in which anybody speaks', async () => {
  const scenario = Scenario.seated();
  desk = new Desk(scenario, (state) => <RegisterSpeechDialog state={state} onClose={() => undefined} />);
  await act(async () => buttonNamed('Đăng ký').click());
  const [request] = Object.values(scenario.state.floor.requestById);
  expect(request).toMatchObject({
    preRegistered: true,
    itemId: item.discussion,
    requestType: 'paper',
    siteId: site.hub,
  });
});
