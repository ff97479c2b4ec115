import { beforeEach, expect, it } from 'vitest';
import type { Place } from '#client/ui/deck/deck.ts';
import type { ShowAnswer } from '#client/ui/deck/page-turner.ts';
import { PageTurner } from '#client/ui/deck/page-turner.ts';
import type { SlideId } from '#shared/kernel/index.ts';

const page = (number: number): Place => ({ slideId: 'báo cáo' as SlideId, page: number });

/** What went to the server, each answered by hand. */
let sent: { readonly place: Place; readonly answer: (answer: ShowAnswer) => Promise<void> }[];
let turner: PageTurner;

beforeEach(() => {
  sent = [];
  turner = new PageTurner({
    show: (place) =>
      new Promise((resolve) => {
        const answer = async (given: ShowAnswer) => {
          resolve(given);
          await new Promise((later) => setTimeout(later));
        };
        sent.push({ place, answer });
      }),
    onWish: () => undefined,
  });
});

const pagesSent = () => sent.map(({ place }) => place.page);

it('sends one turn at a time, and after its answer the last of what was wished meanwhile', async () => {
  for (const number of [2, 3, 4]) turner.wish(page(number));
  expect(pagesSent()).toEqual([2]);
  expect(turner.wished).toEqual(page(4));
  await sent[0]?.answer({ ok: true, version: 7 });
  expect(pagesSent()).toEqual([2, 4]);
  await sent[1]?.answer({ ok: true, version: 8 });
  expect(pagesSent()).toEqual([2, 4]);
});

it('goes by its wish until the screen shows the version that fulfilled it', async () => {
  turner.wish(page(2));
  turner.reached(6);
  await sent[0]?.answer({ ok: true, version: 7 });
  expect(turner.wished).toEqual(page(2));
  turner.reached(7);
  expect(turner.wished).toBeNull();
});

it('goes by what is shown where the picture was there before the answer', async () => {
  turner.wish(page(2));
  turner.reached(9);
  await sent[0]?.answer({ ok: true, version: 7 });
  expect(turner.wished).toBeNull();
});

it('gives up all that was wished when a turn is refused, and turns again from what is shown', async () => {
  turner.wish(page(2));
  turner.wish(page(3));
  await sent[0]?.answer({ ok: false });
  expect(pagesSent()).toEqual([2]);
  expect(turner.wished).toBeNull();
  turner.wish(page(2));
  expect(pagesSent()).toEqual([2, 2]);
});

it('turns there and back without a command for what is wished no more', async () => {
  for (const number of [2, 3, 2]) turner.wish(page(number));
  await sent[0]?.answer({ ok: true, version: 7 });
  expect(pagesSent()).toEqual([2]);
});

it('sends nothing after it was closed', async () => {
  turner.wish(page(2));
  turner.wish(page(3));
  turner.close();
  await sent[0]?.answer({ ok: true, version: 7 });
  turner.wish(page(4));
  expect(pagesSent()).toEqual([2]);
});
