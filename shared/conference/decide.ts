import type { AgendaCommand } from '#shared/agenda/index.ts';
import { decideAgenda } from '#shared/agenda/index.ts';
import type { FloorCommand } from '#shared/floor/index.ts';
import { decideFloor } from '#shared/floor/index.ts';
import type { Context, Decision } from '#shared/kernel/index.ts';
import type { MinutesCommand, MinutesContext } from '#shared/minutes/index.ts';
import { decideMinutes } from '#shared/minutes/index.ts';
import type { RosterCommand } from '#shared/roster/index.ts';
import { decideRoster } from '#shared/roster/index.ts';
import type { StageCommand } from '#shared/stage/index.ts';
import { decideStage } from '#shared/stage/index.ts';
import type { Command, ConferenceCommand } from './commands.ts';
import { followChair } from './decide-chair.ts';
import { aroundItem } from './decide-items.ts';
import { decideLifecycle } from './decide-lifecycle.ts';
import { followLines, pauseWhereLineIsDown } from './decide-lines.ts';
import { beforeVideo, withinVoices } from './decide-voices.ts';
import type { Event } from './events.ts';
import { permissionOf, permissions, rolesOf } from './permissions.ts';
import { recordRefusal } from './record-lock.ts';
import { showRefusal } from './show-rights.ts';
import { withUnitOfSite } from './speaker-unit.ts';
import type { ConferenceState } from './state.ts';

/**
 * Decides a command: who may, whether it can be, and what happens with it across the modules. Pure: the same state,
 * command and context always give the same answer.
 */
export function decide(state: ConferenceState, command: Command, context: MinutesContext): Decision<Event> {
  const denied =
    permissionOf(state, context.actor, command) ??
    deniedBeforehand(state, command, context) ??
    (isOf('stage/', command) ? showRefusal(state, context.actor, command) : null) ??
    recordRefusal(state, command);
  if (denied) return { kind: 'refusal', refusal: denied };
  return decidePermitted(state, withUnitOfSite(state, context.actor, command), context);
}

function decidePermitted(state: ConferenceState, command: Command, context: MinutesContext): Decision<Event> {
  if (isOf('roster/', command)) return decideAndFollow(state, command, context);
  if (isOf('agenda/', command)) {
    const decision = aroundItem(state, command, decideAgenda(state, command, context), context);
    return decideVoices(state, beforeVideo(state, decision, context), context);
  }
  if (isOf('floor/', command)) {
    return decideVoices(state, beforeVideo(state, decideFloor(state, command, context), context), context);
  }
  if (isOf('stage/', command)) return decideStage(state, command, context);
  if (isOf('minutes/', command)) return decideMinutes(state, command, context);
  return decideLifecycle(state, command, context);
}

/** What changes who is heard: a floor at a lost line waits for it, and a fifth voice is refused. */
function decideVoices(state: ConferenceState, decision: Decision<Event>, context: Context): Decision<Event> {
  return withinVoices(state, pauseWhereLineIsDown(state, decision, context), context);
}

type CommandsOf = {
  'roster/': RosterCommand;
  'agenda/': AgendaCommand;
  'floor/': FloorCommand;
  'stage/': StageCommand;
  'minutes/': MinutesCommand;
  'conference/': ConferenceCommand;
};

function isOf<P extends keyof CommandsOf>(prefix: P, command: Command): command is Extract<Command, CommandsOf[P]> {
  return command.type.startsWith(prefix);
}

/** Speeches are registered beforehand by those who make the programme, not by the sites themselves. */
function deniedBeforehand(state: ConferenceState, command: Command, context: Context) {
  if (command.type !== 'floor/request' || !command.request.preRegistered) return null;
  const { any } = permissions['floor/request'];
  const makesProgramme = rolesOf(state, context.actor).some((role) => any.includes(role));
  return makesProgramme ? null : ({ code: 'permission/denied' } as const);
}

/** The chair is heard wherever the chair sits. */
const movesChair: ReadonlySet<Command['type']> = new Set(['roster/nameChair', 'roster/seatPerson']);

function decideAndFollow(state: ConferenceState, command: RosterCommand, context: Context): Decision<Event> {
  const decision = decideRoster(state, command, context);
  if (decision.kind === 'refusal') return decision;
  const after = followChair(state, followLines(state, decision.events, context), context);
  return movesChair.has(command.type) ? withinVoices(state, after, context) : after;
}

export { decideCreate } from './decide-create.ts';
