import type { ConferenceState } from '#shared/conference/index.ts';
import type { Actor, FileDigest } from '#shared/kernel/index.ts';
import { preparesSlides } from './shown-figures.ts';

/** The files that the slides of a conference hold, shown or not: every device loads them ahead. */
export function filesOnSlides({ stage }: ConferenceState): ReadonlySet<FileDigest> {
  const contents = Object.values(stage.deck.slideById).map(({ content }) => content);
  return new Set(contents.flatMap((content) => ('digest' in content ? content.digest : [])));
}

/** The files that somebody may read: all for those who prepare the slides, for everybody else those on slides. */
export function readableFiles(state: ConferenceState, actor: Actor): 'all' | ReadonlySet<FileDigest> {
  return preparesSlides(state, actor) ? 'all' : filesOnSlides(state);
}
