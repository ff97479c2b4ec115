import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useServerNow } from '#client/bindings/clock.ts';
import { useCommand, useRefusal } from '#client/bindings/commands.ts';
import { useConference } from '#client/bindings/conference.tsx';
import { ActsProvider } from '#client/ui/acts.tsx';
import { ShowControls } from '#client/ui/deck/ShowControls.tsx';
import { useConsoleKeys } from '#client/ui/use-console-keys.ts';
import type { FileDigest } from '#shared/kernel/index.ts';
import { holderOf } from '#shared/stage/index.ts';
import { personActor } from '#tests/support/harness/local-conference.ts';
import { gathered } from '#tests/support/harness/scenes.ts';
import { reasonOf, showScreen } from '../features/screen.tsx';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

function Controls() {
  const state = useConference((whole) => whole);
  useConsoleKeys();
  return (
    <ActsProvider useRefusal={useRefusal} useCommand={useCommand} useServerNow={useServerNow}>
      <ShowControls state={state} hasKeys />
    </ActsProvider>
  );
}

/** The chair holds a PDF of five pages, with its first page shown; every command waits until `letThrough`. */
async function openShow() {
  const conference = gathered();
  const chair = personActor(conference.state, 'Viện trưởng');
  const content = { kind: 'pdf', digest: 'a'.repeat(64) as FileDigest, pageCount: 5 } as const;
  conference.must(chair, { type: 'stage/addSlide', slide: { itemId: null, title: '', content }, afterSlideId: null });
  const [slideId] = conference.state.stage.deck.order;
  if (slideId === undefined) throw new Error('no slide');
  conference.must(chair, { type: 'stage/takeShow' });
  conference.must(chair, { type: 'stage/showSlide', slideId, page: 1 });
  const screen = await showScreen(<Controls />, { conference, actor: chair });
  close = screen.close;
  const held: (() => void)[] = [];
  const { run } = screen.client;
  Object.assign(screen.client, {
    run: async (command: Parameters<typeof run>[0]) => {
      await new Promise<void>((resolve) => held.push(resolve));
      return await run(command);
    },
  });
  const letThrough = () =>
    act(async () => {
      held.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    });
  return { ...screen, conference, held, letThrough, page: () => conference.state.stage.show.page };
}

test('a presenter who presses three times turns three pages', async () => {
  const { key, letThrough, held, page, conference } = await openShow();
  const { version } = conference.state;
  for (const name of ['PageDown', 'ArrowRight', 'PageDown']) await key(name);
  expect(held).toHaveLength(1);
  await letThrough();
  await letThrough();
  expect(page()).toBe(4);
  expect(conference.state.version).toBe(version + 2);
  await key('ArrowLeft');
  await letThrough();
  expect(page()).toBe(3);
});

test('presses beyond the end say so, while the pages before it still turn', async () => {
  const { key, letThrough, page, button, text } = await openShow();
  for (let press = 0; press < 6; press += 1) await key('PageDown');
  expect(reasonOf(button('Trang sau'))).toBe('Hết bộ trình chiếu');
  await letThrough();
  await letThrough();
  expect(page()).toBe(5);
  expect(text()).toContain('Hết bộ trình chiếu');
});

test('a refused turn is said, and the next one begins from what is shown', async () => {
  const { key, letThrough, page, conference, text, held, change, refresh } = await openShow();
  const deputy = personActor(conference.state, 'Phó Viện trưởng');
  const chair = personActor(conference.state, 'Viện trưởng');
  await key('PageDown');
  await key('PageDown');
  const holder = holderOf(deputy);
  if (holder === null) throw new Error('nobody to hand the slides to');
  conference.must(chair, { type: 'stage/handShow', holder });
  await letThrough();
  expect(held).toHaveLength(0);
  expect(page()).toBe(1);
  expect(text()).toContain('Người khác đang điều khiển trình chiếu');
  conference.must(chair, { type: 'stage/takeShow' });
  await change(refresh);
  await key('PageDown');
  await letThrough();
  expect(page()).toBe(2);
});
