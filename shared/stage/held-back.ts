import type { Slide } from './slide.ts';

/**
 * A slide that was not shown yet, as those have it who only watch: its file, so that it is there in time, and nothing of
 * its words and figures.
 */
export function heldBackSlide({ slideId, itemId, content }: Slide): Slide {
  const isFile = content.kind === 'pdf' || content.kind === 'picture' || content.kind === 'video';
  return { slideId, itemId, title: '', content: isFile ? content : { kind: 'heldBack' } };
}
