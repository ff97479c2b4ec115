import type { Commit } from '#server/ports/publisher.ts';
import type { ConferenceState, NumberedEvent, View } from '#shared/conference/index.ts';
import { projectState } from '#shared/conference/index.ts';
import { projectEvents } from './catch-up.ts';

/** A commit as each view may have it; made once for all who share a view. */
export class CommitPicture {
  readonly commit: Commit;
  readonly #eventsByView = new Map<string, NumberedEvent[]>();
  readonly #stateByView = new Map<string, ConferenceState>();

  constructor(commit: Commit) {
    this.commit = commit;
  }

  events(view: View): readonly NumberedEvent[] {
    const known = this.#eventsByView.get(view.name);
    if (known) return known;
    const events = projectEvents(this.commit.events, view, this.commit.state);
    this.#eventsByView.set(view.name, events);
    return events;
  }

  state(view: View): ConferenceState {
    const known = this.#stateByView.get(view.name);
    if (known) return known;
    const state = projectState(this.commit.state, view);
    this.#stateByView.set(view.name, state);
    return state;
  }
}
