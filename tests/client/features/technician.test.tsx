import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noteLevels, noteLines } from '#client/stores/live-store.ts';
import { at, chair, id, room, Scenario, site, technician } from '#tests/support/scenario.ts';
import { button, createScene, figures, press, rowOf, rows } from './technician-scene.tsx';

let scene: ReturnType<typeof createScene>;

async function show(story: Scenario) {
  scene = createScene(story);
  await scene.show();
  return scene;
}

afterEach(async () => {
  await scene.close();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('the table of lines', () => {
  it('lists all sites, the hub first, also those that never came', async () => {
    await show(Scenario.ready().enters(site.dongSon));
    expect(rows()).toEqual(Object.values(site));
    expect(rowOf(site.dongSon).textContent).toContain('kết nối từ 08:00');
    expect(rowOf(site.dongSon).textContent).toContain('pc-dong-son: âm thanh, camera, bàn điều khiển, màn hình');
    expect(rowOf(site.haTrung).textContent).toContain('chưa kết nối');
    expect(rowOf(site.haTrung).textContent).toContain('chưa có thiết bị');
  });

  it('keeps a site that dropped, with its last figures', async () => {
    const story = Scenario.seated();
    const { live, tell } = await show(story);
    await act(async () => noteLines(live, { lines: [figures({ siteId: site.haTrung, at: at(0), roundTripMs: 81 })] }));
    story.after(60_000).when({ kind: 'system' }, { type: 'roster/dropSite', siteId: site.haTrung, asOf: at(58_000) });
    await act(async () => tell());
    expect(rowOf(site.haTrung).textContent).toContain('mất kết nối từ 08:00');
    expect(rowOf(site.haTrung).textContent).toContain('81 ms');
    expect(document.querySelector('header')?.textContent).toContain('1 mất kết nối');
  });

  it('says figures in words and finds weak lines', async () => {
    const { live } = await show(Scenario.seated());
    const weak = figures({ siteId: site.ngaSon, at: at(0), roundTripMs: 420.4, loss: 0.062, reducedCount: 2 });
    await act(async () => noteLines(live, { lines: [figures({ siteId: site.hub, at: at(0) }), weak] }));
    const words = rowOf(site.ngaSon).textContent;
    expect(words).toContain('420 ms');
    expect(words).toContain('6,2%');
    expect(words).toContain('900 kbit/s / 1,5 Mbit/s');
    expect(words).toContain('giảm 2 hình');
    expect(words).toContain('yếu');
    expect(rowOf(site.hub).textContent).toContain('đủ hình');
    const only = document.querySelector<HTMLElement>('input[type="radio"][value="weak"]');
    if (only === null) throw new Error('no filter');
    await press(only);
    expect(rows()).toEqual([site.ngaSon]);
  });

  it('puts lines in trouble first when asked', async () => {
    const story = Scenario.seated();
    story.when({ kind: 'system' }, { type: 'roster/dropSite', siteId: site.thoXuan, asOf: at(0) });
    const { live } = await show(story);
    await act(async () => noteLines(live, { lines: [figures({ siteId: site.ngaSon, at: at(0), loss: 0.2 })] }));
    const box = document.querySelector<HTMLElement>('input[type="checkbox"]');
    if (box === null) throw new Error('no checkbox');
    await press(box);
    expect(rows().slice(0, 3)).toEqual([site.thoXuan, site.ngaSon, site.hub]);
  });

  it('draws the line of the device with sound where a site has several', async () => {
    const { live } = await show(Scenario.seated());
    const sound = figures({ siteId: site.dongSon, at: at(0), roundTripMs: 33 });
    const other = figures({ siteId: site.dongSon, at: at(1), roundTripMs: 999, deviceId: id('man-hinh') });
    await act(async () => {
      noteLines(live, { lines: [sound] });
      noteLines(live, { lines: [other] });
    });
    expect(rowOf(site.dongSon).textContent).toContain('33 ms');
    expect(rowOf(site.dongSon).textContent).not.toContain('999 ms');
  });
});

describe('microphones', () => {
  it('opens and closes a test before the opening', async () => {
    const story = Scenario.seated();
    const { run, tell } = await show(story);
    await press(button('Mở thử (dong-son)'));
    expect(run).toHaveBeenCalledWith({ type: 'floor/openTest', siteId: site.dongSon });
    story.when(technician, { type: 'floor/openTest', siteId: site.dongSon });
    await act(async () => tell());
    expect(rowOf(site.dongSon).textContent).toContain('đang mở thử');
    await press(button('Đóng thử (dong-son)'));
    expect(run).toHaveBeenLastCalledWith({ type: 'floor/closeTest', siteId: site.dongSon });
  });

  it('closes while running and offers no way to open', async () => {
    const story = Scenario.discussing().asks(site.dongSon).gives();
    const { run, tell } = await show(story);
    expect(rowOf(site.dongSon).textContent).toContain('đang mở');
    await press(button('Đóng micro (dong-son)'));
    expect(run).toHaveBeenCalledWith({ type: 'floor/silenceSite', siteId: site.dongSon });
    story.when(technician, { type: 'floor/silenceSite', siteId: site.dongSon });
    await act(async () => tell());
    expect(rowOf(site.dongSon).textContent).toContain('bị tắt tiếng');
    const again = button('Đóng micro (dong-son)');
    expect(again.getAttribute('aria-disabled')).toBe('true');
    await press(again);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('says that a room muted itself, and where nothing is heard', async () => {
    const story = Scenario.discussing().asks(site.dongSon).gives();
    story.when(room(site.haTrung), { type: 'roster/muteSite', siteId: site.haTrung });
    const { live } = await show(story);
    await act(async () => live.setState({ silentSites: [site.dongSon] }));
    expect(rowOf(site.haTrung).textContent).toContain('phòng tự tắt');
    expect(rowOf(site.dongSon).textContent).toContain('Chưa nghe thấy tiếng');
    expect(document.querySelector('main [role="status"]')?.textContent).toContain('Micro của VKSND dong-son đã mở');
  });

  it('calls no microphone open whose device has left', async () => {
    const story = Scenario.seated().when(technician, { type: 'floor/openTest', siteId: site.dongSon });
    story.when({ kind: 'system' }, { type: 'roster/loseDevice', deviceId: id('pc-dong-son'), asOf: at(0) });
    await show(story);
    expect(rowOf(site.dongSon).textContent).toContain('máy âm thanh đã rời');
    expect(rowOf(site.dongSon).textContent).not.toContain('đang mở');
  });

  it('shows the level of an open microphone only', async () => {
    const { live } = await show(Scenario.discussing().asks(site.dongSon).gives());
    await act(async () => noteLevels(live, { levels: [{ siteId: site.dongSon, level: 0.5 }] }));
    expect(rowOf(site.dongSon).querySelector('[role="meter"]')?.getAttribute('aria-valuenow')).toBe('10');
    expect(rowOf(site.haTrung).querySelector('[role="meter"]')).toBeNull();
  });

  it('lets nothing be pressed while the server is away, and says so', async () => {
    const { connection, run } = await show(Scenario.seated());
    await act(async () => connection.setState({ state: { kind: 'offline', since: at(0) } }));
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('Mất kết nối với máy chủ từ 08:00:00');
    await press(button('Mở thử (dong-son)'));
    expect(run).not.toHaveBeenCalled();
  });
});

describe('the ready check', () => {
  it('says for each site what is there and what is missing', async () => {
    const story = Scenario.ready().enters(site.dongSon).enters(site.haTrung);
    story.when(technician, { type: 'floor/openTest', siteId: site.dongSon });
    const { live, media } = await show(story);
    await act(async () => {
      media.setState({ line: 'connected', pictureByKey: { 'camera:pc-dong-son': 'live' } });
      noteLines(live, { lines: [figures({ siteId: site.dongSon, at: at(0) })] });
      noteLevels(live, { levels: [{ siteId: site.dongSon, level: 0.6 }] });
    });
    await press(button('Kiểm tra sẵn sàng'));
    const ready = rowOf(site.dongSon).textContent;
    for (const words of ['1 thiết bị', 'có hình', 'đã nghe tiếng', 'tốt', 'Sẵn sàng']) expect(ready).toContain(words);
    const other = rowOf(site.haTrung).textContent;
    for (const words of ['camera, chưa có hình', 'chưa thử', 'chưa có số liệu', 'Còn 3 mục'])
      expect(other).toContain(words);
    expect(rowOf(site.ngaSon).textContent).toContain('chưa vào');
    expect(document.body.textContent).toContain('Kiểm tra sẵn sàng: 1/5 điểm cầu');
  });

  it('remembers who was heard after the test is closed', async () => {
    const story = Scenario.seated();
    const { live } = await show(story);
    await act(async () => noteLevels(live, { levels: [{ siteId: site.dongSon, level: 0.6 }] }));
    await act(async () => noteLevels(live, { levels: [] }));
    await press(button('Kiểm tra sẵn sàng'));
    expect(rowOf(site.dongSon).textContent).toContain('đã nghe tiếng');
    expect(rowOf(site.haTrung).textContent).toContain('chưa thử');
  });
});

describe('a technician whose device is not in the conference', () => {
  it('is offered a place that sends nothing', async () => {
    const { run } = await show(Scenario.ready());
    await press(button('Vào bằng bàn điều khiển'));
    expect(run).toHaveBeenCalledWith({
      type: 'roster/joinDevice',
      siteId: site.hub,
      label: 'Bàn kỹ thuật',
      abilities: { sound: false, camera: false, console: true, display: false },
      takesSoundFrom: null,
    });
  });
});

describe('the detail of a site', () => {
  function answerLines(lines: readonly unknown[]) {
    vi.stubGlobal('fetch', async () => Response.json({ lines }));
  }

  async function openDetail(shortName: string) {
    await press(button(shortName, rowOf(shortName)));
    const panel = document.querySelector<HTMLElement>('aside');
    if (panel === null) throw new Error('no detail');
    return panel;
  }

  it('shows what the server kept of the line, with the holes in it', async () => {
    const { siteId, deviceId, at: _, ...rest } = figures({ siteId: site.dongSon, at: at(0), roundTripMs: 77 });
    const row = (ms: number, change: object = {}) => ({
      siteId,
      deviceId,
      at: at(ms),
      figures: { ...rest, ...change },
    });
    answerLines([row(0), row(10_000, { roundTripMs: 210, loss: 0.11 }), row(300_000)]);
    await show(Scenario.seated());
    const panel = await openDetail(site.dongSon);
    const lines = [...panel.querySelectorAll('tbody tr')].map((line) => line.textContent ?? '');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('08:05');
    expect(lines[1]).toContain('210 ms');
    expect(lines[1]).toContain('11%');
    expect(lines[1]).toContain('không có số liệu đến 08:05');
    expect(panel.querySelector('figure')?.getAttribute('aria-label')).toContain('từ 08:00 đến 08:05');
  });

  it('restarts the media of a device', async () => {
    answerLines([]);
    const { restartDevice } = await show(Scenario.seated());
    const panel = await openDetail(site.dongSon);
    await press(button('Khởi động lại hình, tiếng (pc-dong-son)', panel));
    expect(restartDevice).toHaveBeenCalledWith('pc-dong-son');
  });

  it('takes the focus, and gives it back when Escape closes it', async () => {
    answerLines([]);
    await show(Scenario.seated());
    const name = button(site.dongSon, rowOf(site.dongSon));
    name.focus();
    const panel = await openDetail(site.dongSon);
    expect(document.activeElement).toBe(panel);
    await act(async () => panel.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(document.querySelector('aside')).toBeNull();
    expect(document.activeElement).toBe(name);
  });

  it('removes a device only after asking, and says that it cannot come back', async () => {
    answerLines([]);
    const { run } = await show(Scenario.discussing().asks(site.dongSon).gives());
    const panel = await openDetail(site.dongSon);
    await press(button('Đưa ra khỏi hội nghị', panel));
    expect(run).not.toHaveBeenCalled();
    const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
    expect(dialog?.textContent).toContain('không tự vào lại được');
    expect(dialog?.textContent).toContain('đang được nghe bằng thiết bị này');
    await act(async () => dialog?.querySelector('form')?.requestSubmit());
    expect(run).toHaveBeenCalledWith({ type: 'roster/removeDevice', deviceId: 'pc-dong-son' });
  });

  it('still lists a device that was removed, without remedies', async () => {
    answerLines([]);
    const story = Scenario.seated().when(chair, { type: 'roster/removeDevice', deviceId: id('pc-dong-son') });
    await show(story);
    const panel = await openDetail(site.dongSon);
    expect(panel.textContent).toContain('đã đưa ra lúc 08:00');
    expect(() => button('Đưa ra khỏi hội nghị', panel)).toThrow();
    expect(rowOf(site.dongSon).textContent).toContain('mất kết nối');
  });
});
