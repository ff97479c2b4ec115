import { describe, expect, it } from 'vitest';
import { PointerRelay } from '#server/realtime/pointer-relay.ts';
import { SiteBoard } from '#server/realtime/site-board.ts';
import type { SiteId, SlideId } from '#shared/kernel/index.ts';
import type { FilesAheadMessage, Pointer, VideoStepsMessage } from '#shared/protocol/index.ts';
import type { VideoStep } from '#shared/stage/index.ts';
import { FakeClock } from '#tests/support/fake-clock.ts';
import type { TestClient } from '#tests/support/test-client.ts';
import type { Hall } from './hall.ts';
import { openHall, requestOf, runHall } from './hall.ts';

describe('the relay of a pointer', () => {
  it('passes on twenty places a second at most, and always the last one', () => {
    const clock = new FakeClock();
    const passed: number[] = [];
    const relay = new PointerRelay<number>({ clock, pass: (place) => passed.push(place) });
    for (let place = 0; place < 200; place += 1) {
      relay.point(place);
      clock.advance(5);
    }
    clock.advance(50);
    expect(passed.length).toBeLessThanOrEqual(21);
    expect([passed[0], passed.at(-1)]).toEqual([0, 199]);
    relay.point(200);
    relay.close();
    expect(clock.timerCount).toBe(0);
  });
});

describe('the board of what devices say of themselves', () => {
  const siteId = 's1' as SiteId;
  const said = (fewest: number) => ({ siteId, fact: { fewest } });

  function openBoard() {
    const clock = new FakeClock();
    const told: unknown[] = [];
    const isWorse = (one: { fewest: number }, other: { fewest: number }) => one.fewest < other.fewest;
    const board = new SiteBoard<string, { fewest: number }>({ clock, isWorse, tell: () => told.push(board.bySite()) });
    return { clock, told, board };
  }

  it('takes a site as the worst of its devices, and forgets those that left or take back their word', () => {
    const { board } = openBoard();
    board.note('room', said(9));
    board.note('screen', said(4));
    expect(board.bySite()).toEqual([{ siteId, fewest: 4 }]);
    board.forget('screen');
    expect(board.bySite()).toEqual([{ siteId, fewest: 9 }]);
    board.note('room', { siteId, fact: null });
    expect(board.bySite()).toEqual([]);
  });

  it('tells of news a moment later, once for all of them, and of nothing else', () => {
    const { board, clock, told } = openBoard();
    for (let fewest = 0; fewest < 100; fewest += 1) board.note('room', said(fewest));
    clock.advance(500);
    expect(told).toEqual([[{ siteId, fewest: 99 }]]);
    board.note('room', said(99));
    board.forget('nobody');
    clock.advance(5_000);
    expect(told).toHaveLength(1);
    board.forget('room');
    board.close();
    expect(clock.timerCount).toBe(0);
  });
});

/** Shows a slide of text, held by the chair. */
async function showSlide(hall: Hall, chair: TestClient): Promise<SlideId> {
  const slide = { itemId: null, title: '', content: { kind: 'text', body: 'Trang chữ' } } as const;
  await chair.did({ type: 'stage/addSlide', slide, afterSlideId: null });
  const [slideId] = hall.hosted.host.state.stage.deck.order;
  if (slideId === undefined) throw new Error('no slide');
  await chair.did({ type: 'stage/takeShow' });
  await chair.did({ type: 'stage/showSlide', slideId, page: 1 });
  return slideId;
}

/** What a client heard of one name, once everything said so far has reached it. */
async function heard<T>(hall: Hall, client: TestClient, name: string): Promise<T[]> {
  const { version } = hall.hosted.host.state;
  await client.until(() => client.version === version);
  return client
    .all('figures')
    .filter((each) => each.name === name)
    .map(({ message }) => message as T); // as the name says
}

describe('what is said that is no event', () => {
  it('lets the holder of the slides point for everybody else, and nobody else, and logs nothing of it', async () => {
    const hall = await openHall();
    const { chair, s1 } = await runHall(hall);
    const screen = await hall.join('display:s1', { display: true });
    const slideId = await showSlide(hall, chair);
    const { version } = hall.hosted.host.state;
    const pointer: Pointer = { slideId, at: { x: 0.25, y: 0.5 } };
    s1.socket.emit('pointer', { slideId, at: { x: 0.9, y: 0.9 } });
    screen.socket.emit('pointer', { slideId, at: { x: 0.9, y: 0.9 } });
    chair.socket.emit('pointer', { slideId: 'another' as SlideId, at: null });
    chair.socket.emit('pointer', pointer);
    await s1.until(() => s1.all('figures').length > 0);
    expect(hall.hosted.host.state.version).toBe(version);
    await s1.did(requestOf('s1', 'A'));
    expect(await heard(hall, s1, 'pointer')).toEqual([pointer]);
    expect(await heard(hall, screen, 'pointer')).toEqual([pointer]);
    expect(await heard(hall, chair, 'pointer')).toEqual([]);
  });

  it('lets nobody point while no slide is shown', async () => {
    const hall = await openHall();
    const { chair, s1 } = await runHall(hall);
    const slideId = await showSlide(hall, chair);
    await chair.did({ type: 'stage/showSpeaker' });
    chair.socket.emit('pointer', { slideId, at: { x: 0.5, y: 0.5 } });
    await chair.did({ type: 'floor/closeList' });
    expect(await heard(hall, s1, 'pointer')).toEqual([]);
  });

  it('tells chair and secretary how far the sites are with the files, also who comes later, and no site', async () => {
    const hall = await openHall();
    const { chair, s1 } = await runHall(hall);
    const told = (client: TestClient) =>
      client
        .all('figures')
        .flatMap(({ name, message }) => (name === 'filesAhead' ? [message as FilesAheadMessage] : []));
    s1.socket.emit('filesAhead', { loadedCount: 2, totalCount: 5 });
    await chair.until(() => told(chair).length > 0);
    const bySite = [{ siteId: 's1', loadedCount: 2, totalCount: 5 }];
    expect(told(chair).at(-1)).toEqual({ bySite });
    const secretary = await hall.join('secretary');
    await secretary.until(() => told(secretary).length > 0);
    expect(told(secretary)).toEqual([{ bySite }]);
    expect(told(s1)).toEqual([]);
    s1.close();
    await chair.until(() => told(chair).at(-1)?.bySite.length === 0);
  });

  it('ST17 tells chair and secretary how the sites keep step with a video, no site, and logs nothing of it', async () => {
    const hall = await openHall();
    const { chair, s1 } = await runHall(hall);
    const told = (client: TestClient) =>
      client
        .all('figures')
        .flatMap(({ name, message }) => (name === 'videoSteps' ? [message as VideoStepsMessage] : []));
    const { version } = hall.hosted.host.state;
    const step: VideoStep = { slideId: 'v' as SlideId, state: 'stalled', offsetMs: -1_200 };
    s1.socket.emit('videoStep', step);
    await chair.until(() => told(chair).length > 0);
    expect(told(chair)).toEqual([{ bySite: [{ ...step, siteId: 's1' }] }]);
    const secretary = await hall.join('secretary');
    await secretary.until(() => told(secretary).length > 0);
    expect(told(s1)).toEqual([]);
    expect(hall.hosted.host.state.version).toBe(version);
    s1.socket.emit('videoStep', null);
    await chair.until(() => told(chair).at(-1)?.bySite.length === 0);
  });

  it.each([
    ['pointer', { slideId: 's', at: { x: 2, y: 0 } }],
    ['pointer', { slideId: 's', at: null, more: 1 }],
    ['pointer', null],
    ['filesAhead', { loadedCount: 3, totalCount: 2 }],
    ['filesAhead', { loadedCount: -1, totalCount: 2 }],
    ['filesAhead', 'all'],
    ['videoStep', { slideId: 'v', state: 'along', offsetMs: 0.5 }],
    ['videoStep', { slideId: 'v', state: 'fast', offsetMs: 0 }],
  ])('cuts a socket off that says %s as no client of ours does', async (name, body) => {
    const hall = await openHall();
    const { chair } = await runHall(hall);
    const stray = await hall.join('site:s2', { reconnects: false });
    for (let count = 0; count < 30; count += 1) stray.socket.emit(name, body);
    await stray.until(() => stray.all('disconnected').length > 0);
    await chair.did({ type: 'floor/closeList' });
  });
});
