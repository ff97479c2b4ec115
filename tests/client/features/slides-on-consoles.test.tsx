import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ChairConsole } from '#client/features/chair/index.ts';
import { SecretaryDesk } from '#client/features/secretary/index.ts';
import { ShowRoom } from '#client/features/show/index.ts';
import { SiteConsole } from '#client/features/site/index.ts';
import { TechnicianBoard } from '#client/features/technician/index.ts';
import type { Actor, FileDigest, SlideId } from '#shared/kernel/index.ts';
import type { SlideContent } from '#shared/stage/index.ts';
import { isVideoPlaying } from '#shared/stage/index.ts';
import type { LocalConference } from '#tests/support/harness/local-conference.ts';
import { personActor, siteActor } from '#tests/support/harness/local-conference.ts';
import { discussing } from '#tests/support/harness/scenes.ts';
import { showScreen } from './screen.tsx';

let close = (): Promise<void> => Promise.resolve();
beforeEach(() => void vi.stubGlobal('fetch', async () => Response.json({}, { status: 404 })));

afterEach(async () => {
  await close();
  vi.unstubAllGlobals();
});

const digest = 'a'.repeat(64) as FileDigest; // 64 digits, as a digest has
const film: SlideContent = { kind: 'video', digest, durationMs: 60_000 };
const text = (body: string): SlideContent => ({ kind: 'text', body });

/** A discussion in which the chair turns these slides, the last of which is shown. */
function showing(...contents: readonly SlideContent[]) {
  const conference = discussing();
  const chair = personActor(conference.state, 'Viện trưởng');
  conference.must(chair, { type: 'stage/takeShow' });
  for (const content of contents) {
    const afterSlideId = conference.state.stage.deck.order.at(-1) ?? null;
    conference.must(chair, { type: 'stage/addSlide', slide: { itemId: null, title: '', content }, afterSlideId });
    conference.must(chair, { type: 'stage/showSlide', slideId: last(conference), page: 1 });
  }
  return { conference, chair };
}

function last({ state }: LocalConference): SlideId {
  const slideId = state.stage.deck.order.at(-1);
  if (slideId === undefined) throw new Error('no slide');
  return slideId;
}

async function open(screen: ReactNode, conference: LocalConference, actor: Actor) {
  const shown = await showScreen(screen, { conference, actor });
  close = shown.close;
  return shown;
}

describe('a video that plays', () => {
  function playing() {
    const { conference, chair } = showing(film);
    conference.must(chair, { type: 'stage/playVideo', slideId: last(conference), positionMs: 0 });
    return { conference, chair };
  }

  test('pauses by one key of the chair, who turns the slides too', async () => {
    const { conference, chair } = playing();
    const { key } = await open(<ChairConsole />, conference, chair);
    await key('d');
    expect(isVideoPlaying(conference.state.stage)).toBe(false);
  });

  test('is told to a site as the reason why it is not heard', async () => {
    const { conference } = playing();
    const { text: words } = await open(<SiteConsole />, conference, siteActor(conference.state, 'Hà Trung'));
    expect(words()).toContain('Đang phát video. Micro mở lại khi video dừng.');
  });
});

describe('slides that were shown', () => {
  const consoles = [
    ['the chair', <ChairConsole key="chair" />, 'Viện trưởng'],
    ['a secretary', <SecretaryDesk key="secretary" />, 'Thư ký'],
    ['the technician', <TechnicianBoard key="technician" />, 'Cán bộ kỹ thuật'],
  ] as const;

  test.each(consoles)('are looked at alone by %s, who comes back with one key', async (_who, screen, title) => {
    const { conference, chair } = showing(text('Trang đầu'), text('Trang sau cùng'));
    conference.must(chair, { type: 'stage/handShow', holder: { kind: 'person', personId: reporterId(conference) } });
    const actor = personActor(conference.state, title);
    const { press, button, key, text: words } = await open(screen, conference, actor);
    await press(button('Tự xem các trang đã chiếu'));
    await press(button('Trang trước'));
    expect(words()).toContain('Trang đầu');
    expect(words()).toContain('Đang tự xem. Mọi người đang xem trang 2.');
    await key('v');
    expect(words()).not.toContain('Trang đầu');
    expect(conference.state.stage.show.slideId).toBe(last(conference));
  });
});

function reporterId({ state }: LocalConference) {
  const reporter = Object.values(state.roster.personById).find(({ roles }) => roles.includes('reporter'));
  if (reporter === undefined) throw new Error('no reporter');
  return reporter.personId;
}

test('the reporter sees no clock that is for the podium, but while they speak', async () => {
  const { conference, chair } = showing(text('Trang đầu'));
  const reporter = { kind: 'person', personId: reporterId(conference), deviceId: null } as const;
  const { change, refresh } = await open(<ShowRoom />, conference, reporter);
  const clock = () => document.querySelector('[role="timer"]');
  expect(clock()).not.toBeNull();
  conference.must(chair, { type: 'stage/setClockAudience', audience: 'podium' });
  await change(refresh);
  expect(clock()).toBeNull();
});
