import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { MediaProbe, PageMedia } from './page-media.ts';

/** A tone of 0.3 arrives with about as much; what leaks from neighbours and silence is a hundred times less. */
const HEARD = 0.05;
const NOT_HEARD = 0.01;
/** Compression moves colours a little. */
const COLOR_TOLERANCE = 45;
/** Share of the picture that a moving bar changes at least. */
const MOVED = 0.02;

type Seen = {
  readonly color: readonly [number, number, number];
  /** Share of the picture that changed between two frames. */
  readonly moved: number;
  readonly width: number;
};

/** Waits until the decoded frames of a video change and have the colour of that person's camera. */
export async function expectMovingPicture(video: Locator, { color }: Pick<PageMedia, 'color'>): Promise<void> {
  await expect
    .poll(
      async () => {
        const seen = await look(video);
        return { color: isNear(seen.color, color) ? color : seen.color, moves: seen.moved > MOVED };
      },
      { message: 'a moving picture of that colour' },
    )
    .toEqual({ color, moves: true });
}

/** Waits until a page hears exactly these people of all those who are there. */
export async function expectHears(
  page: Page,
  { heard, all }: { readonly heard: readonly PageMedia[]; readonly all: readonly PageMedia[] },
): Promise<void> {
  const wanted = Object.fromEntries(all.map((media) => [media.tone, heard.includes(media) ? 'heard' : 'silent']));
  await expect
    .poll(() => page.evaluate(hearingOf, { tones: all.map(({ tone }) => tone), HEARD, NOT_HEARD }), {
      message: 'voices by their tones',
    })
    .toEqual(wanted);
}

/** How many tracks a page sends, and how often it asked for equipment. */
export async function sendingOf(page: Page): Promise<{ sent: number; captures: number }> {
  return await page.evaluate(() => {
    const { mediaProbe } = globalThis as unknown as { mediaProbe: MediaProbe }; // set by the page's first script
    return { sent: mediaProbe.sentCount(), captures: mediaProbe.captureCount() };
  });
}

type Hearing = Readonly<{ tones: readonly number[]; HEARD: number; NOT_HEARD: number }>;

/** Runs in the page. */
function hearingOf({ tones, HEARD: heard, NOT_HEARD: notHeard }: Hearing): Record<number, string> {
  const { mediaProbe } = globalThis as unknown as { mediaProbe: MediaProbe }; // set by the page's first script
  const words = (amplitude: number) => (amplitude > heard ? 'heard' : amplitude < notHeard ? 'silent' : 'faint');
  return Object.fromEntries(tones.map((tone) => [tone, words(mediaProbe.amplitude(tone))]));
}

function isNear(seen: Seen['color'], wanted: Seen['color']): boolean {
  return seen.every((value, index) => Math.abs(value - (wanted[index] ?? 0)) <= COLOR_TOLERANCE);
}

/** Looks at two frames of a video, some frames apart. */
async function look(video: Locator): Promise<Seen> {
  return await video.evaluate(async (element: HTMLVideoElement): Promise<Seen> => {
    const [width, height] = [32, 18];
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const pixels = () => {
      context?.drawImage(element, 0, 0, width, height);
      return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    };
    const nextFrame = (limitMs: number) =>
      new Promise<void>((resolve) => {
        element.requestVideoFrameCallback(() => resolve());
        setTimeout(resolve, limitMs);
      });
    if (element.videoWidth === 0) return { color: [-1, -1, -1], moved: 0, width: 0 };
    const before = pixels();
    for (let frame = 0; frame < 3; frame += 1) await nextFrame(1_000);
    const after = pixels();
    const channel = (offset: number) => after.filter((_value, index) => index % 4 === offset).toSorted();
    const median = (offset: number) => channel(offset)[(width * height) / 2] ?? -1;
    const changed = after.filter((value, index) => Math.abs(value - (before[index] ?? 0)) > 40).length;
    return {
      color: [median(0), median(1), median(2)],
      moved: changed / after.length,
      width: element.videoWidth,
    };
  });
}
