import type { Host } from '#server/conference/host.ts';
import type { ConferenceState, NumberedEvent, View } from '#shared/conference/index.ts';
import { projectEvent, projectState } from '#shared/conference/index.ts';
import type { Hello, HelloAnswer } from '#shared/protocol/index.ts';

/** More events than this cost more than a whole picture. */
const MOST_EVENTS = 2_000;

type CatchUp = Extract<HelloAnswer, { ok: true }>['catchUp'];

/** What a client needs to come to the present: the events since, where its picture can be continued. */
export function catchUpOf(
  host: Pick<Host, 'state' | 'eventsAfter'>,
  { view, since }: { readonly view: View; readonly since: Hello['since'] },
): CatchUp {
  const { state } = host;
  const missed = since && since.view === view.name ? state.version - since.version : -1;
  if (!since || missed < 0 || missed > MOST_EVENTS) return { kind: 'snapshot', state: projectState(state, view) };
  const events = missed === 0 ? [] : projectEvents(host.eventsAfter(since.version), view, state);
  return { kind: 'events', from: since.version, to: state.version, events };
}

/** Events as a view may have them. */
export function projectEvents(events: readonly NumberedEvent[], view: View, state: ConferenceState): NumberedEvent[] {
  return events.flatMap((event) => projectEvent(event, view, state) ?? []);
}
