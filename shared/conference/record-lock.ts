import type { Refusal } from '#shared/kernel/index.ts';
import { isLocked } from '#shared/minutes/index.ts';
import type { Command, CommandType } from './commands.ts';
import type { ConferenceState } from './state.ts';

/** What changes the record that the minutes draw from, and can be done after the conference was closed. */
const recording: ReadonlySet<CommandType> = new Set([
  'conference/reopen',
  'conference/correctRecord',
  'roster/addDelegate',
  'roster/changeDelegate',
  'roster/removeDelegate',
  'roster/noteArrival',
  'roster/noteLeaving',
  'roster/reportAttendance',
  'roster/nameChair',
  'floor/correctSpeaker',
  'floor/recordSpeech',
]);

/** The record stands still with the minutes: what was submitted is what the chair reads. */
export function recordRefusal({ minutes }: ConferenceState, command: Command): Refusal | null {
  return recording.has(command.type) && isLocked(minutes) ? { code: 'minutes/locked' } : null;
}
