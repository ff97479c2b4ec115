import { expect, it } from 'vitest';
import { Deadlines } from '#server/conference/deadlines.ts';
import type { Host } from '#server/conference/host.ts';
import { decide, type SystemCommand } from '#shared/conference/index.ts';
import { type FileDigest, instant, type RefusalCode, type SlideId } from '#shared/kernel/index.ts';
import { FakeClock } from '#tests/support/fake-clock.ts';
import { reporter, Scenario, START, secretary, system } from '#tests/support/scenario.ts';

const digest = 'a'.repeat(64) as FileDigest; // 64 digits, as a digest has

/** Its timers fire a millisecond before their time, as those of a process may. */
class EarlyClock extends FakeClock {
  override after(ms: number, call: () => void): () => void {
    return super.after(ms > 1 ? ms - 1 : ms, call);
  }
}

/** A video of a minute that plays, and what was told to the conference that watches over its end. */
function playing() {
  const hall = Scenario.discussing();
  const slide = { itemId: null, title: '', content: { kind: 'video', digest, durationMs: 60_000 } } as const;
  hall.when(secretary, { type: 'stage/addSlide', slide, afterSlideId: null });
  const slideId = hall.lastId<SlideId>();
  hall.when(reporter, { type: 'stage/takeShow' }).when(reporter, { type: 'stage/showSlide', slideId, page: 1 });
  hall.when(reporter, { type: 'stage/playVideo', slideId, positionMs: 0 });
  const clock = new EarlyClock(START);
  const told: (RefusalCode | 'done')[] = [];
  let broken: RefusalCode | null = null;
  const host: Pick<Host, 'now' | 'tell' | 'state'> = {
    state: hall.state,
    now: () => clock.now(),
    tell: (command: SystemCommand, acknowledge = () => undefined) => {
      const context = { at: instant(clock.now()), actor: system, seed: 'seed' };
      const decision = decide(hall.state, command, context);
      const refusal = broken ?? (decision.kind === 'refusal' ? decision.refusal.code : null);
      told.push(refusal ?? 'done');
      acknowledge(refusal === null ? { ok: true, version: 1 } : { ok: false, refusal: { code: refusal } });
    },
  };
  const deadlines = new Deadlines({ clock, host });
  return { clock, told, deadlines, breaks: (code: RefusalCode | null) => (broken = code) };
}

it('a video ends though the timer fires a millisecond early', () => {
  const { clock, told, deadlines } = playing();
  clock.advance(59_999);
  expect(told).toEqual([]);
  clock.advance(1);
  expect(told).toEqual(['done']);
  deadlines.close();
});

it('a deadline that is refused, whatever the reason, is tried again as long as it stands', () => {
  const { clock, told, deadlines, breaks } = playing();
  breaks('server/failed');
  clock.advance(60_000);
  breaks(null);
  clock.advance(5_000);
  expect(told).toEqual(['server/failed', 'done']);
  deadlines.close();
});
