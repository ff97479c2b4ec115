import Sqlite from 'better-sqlite3';
import { expect } from 'vitest';
import type { ConferenceState, NumberedEvent } from '#shared/conference/index.ts';
import { fold, liftBody } from '#shared/conference/index.ts';
import { type ConferenceId, instant } from '#shared/kernel/index.ts';

export type StoredCommand = { readonly actorKey: string; readonly commandId: string; readonly version: number };
export type StoredLog = { readonly events: readonly NumberedEvent[]; readonly commands: readonly StoredCommand[] };

type Row = { readonly version: number; readonly at: number; readonly body: string };

/**
 * What the database file holds of a conference, read beside its server. Throws when an event is none of ours. Open it
 * only while a server runs: whoever is the last to close the file would tidy up after a crash in the server's place.
 */
export function readStoredLog(path: string, conferenceId: ConferenceId, afterVersion = 0): StoredLog {
  const database = new Sqlite(path, { readonly: true });
  try {
    return database.transaction(() => {
      const rows = database
        .prepare('select version, at, body from events where conference_id = ? and version > ? order by version')
        .all(conferenceId, afterVersion) as Row[]; // the columns just named
      const commands = database
        .prepare('select actor_key as actorKey, command_id as commandId, version from commands where conference_id = ?')
        .all(conferenceId) as StoredCommand[]; // as above
      return { events: rows.map(numberedEvent), commands };
    })();
  } finally {
    database.close();
  }
}

/** All of a log can be read, is numbered without a gap, in the order of time, and folds. Gives the picture. */
export function expectSound(events: readonly NumberedEvent[]): ConferenceState {
  expect(events.map(({ version }) => version)).toEqual(events.map((_event, index) => index + 1));
  const instants = events.map(({ at }) => at);
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  const state = fold(events);
  if (!state) throw new Error('the log is empty');
  return state;
}

function numberedEvent({ version, at, body }: Row): NumberedEvent {
  const { actor, actingAs, event } = liftBody(JSON.parse(body));
  return { version, at: instant(at), actor, actingAs, event };
}
