import { afterEach, expect, test } from 'vitest';
import { useConference } from '#client/bindings/conference.tsx';
import { slideHooks } from '#client/bindings/slide-hooks.ts';
import { SlidesProvider } from '#client/ui/deck/slide-hooks.tsx';
import { VideoStandingLine } from '#client/ui/deck/VideoStandingLine.tsx';
import type { SlideId } from '#shared/kernel/index.ts';
import type { SiteVideoStep, VideoStep } from '#shared/stage/index.ts';
import { personActor, siteActor, unitNames } from '#tests/support/harness/local-conference.ts';
import { gathered } from '#tests/support/harness/scenes.ts';
import { showScreen } from '../features/screen.tsx';

const slideId = 'video' as SlideId;
let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

function Line() {
  const state = useConference((whole) => whole);
  return (
    <SlidesProvider hooks={slideHooks}>
      <VideoStandingLine state={state} slideId={slideId} />
    </SlidesProvider>
  );
}

async function openLine() {
  const conference = gathered();
  const actor = personActor(conference.state, 'Viện trưởng');
  const screen = await showScreen(<Line />, { conference, actor });
  close = screen.close;
  const step = (name: string, state: VideoStep['state'], offsetMs: number | null): SiteVideoStep => {
    const { siteId } = siteActor(conference.state, name);
    return { siteId, slideId, state, offsetMs };
  };
  const hub = { ...step('Bá Thước', 'stalled', -9_000), siteId: conference.state.roster.hubSiteId };
  const told = (steps: readonly SiteVideoStep[]) =>
    screen.change(() => screen.stores.live.setState({ videoSteps: [hub, ...steps] }));
  return { step, told, words: () => document.querySelector('.dc-step')?.textContent };
}

test('the reporter reads how many sites keep step, and which do not', async () => {
  const { step, told, words } = await openLine();
  expect(words()).toBeUndefined();
  await told(unitNames.map((name) => step(name, 'along', 50)));
  expect(words()).toBe('Khớp hình 27/27 điểm cầu');
  const [, , , , , , ...others] = unitNames;
  await told([
    step('TP Thanh Hóa', 'along', -1_200),
    step('TP Sầm Sơn', 'along', 400),
    ...['TX Bỉm Sơn', 'TX Nghi Sơn', 'Bá Thước', 'Cẩm Thủy'].map((name) => step(name, 'stalled', -3_000)),
    ...others.map((name) => step(name, name === 'Yên Định' ? 'failed' : 'along', 0)),
  ]);
  expect(words()).toBe(
    'Khớp hình 20/27 điểm cầu · lệch nhất: TP Thanh Hóa, 1,2 giây · đang chờ tải: TX Bỉm Sơn, TX Nghi Sơn, Bá Thước và 1 điểm cầu khác · không phát được: Yên Định',
  );
});
