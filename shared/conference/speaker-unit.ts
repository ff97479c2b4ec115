import type { Speaker } from '#shared/floor/index.ts';
import { unitOfSpeaker } from '#shared/floor/index.ts';
import type { Actor, SiteId } from '#shared/kernel/index.ts';
import type { Command } from './commands.ts';
import { permissions, rolesOf } from './permissions.ts';
import type { ConferenceState } from './state.ts';

/**
 * The command with the unit that its speaker speaks for. The chair's side may name any; who acts for a site speaks for
 * its unit, or for the organisation of the guest they name, whatever was sent.
 */
export function withUnitOfSite(state: ConferenceState, actor: Actor, command: Command): Command {
  const { any } = permissions[command.type];
  if (rolesOf(state, actor).some((role) => any.includes(role))) return command;
  const { floor } = state;
  switch (command.type) {
    case 'floor/request': {
      const { request } = command;
      return { ...command, request: { ...request, speaker: ofSite(state, request.siteId, request.speaker) } };
    }
    case 'floor/changeRequest':
      return { ...command, speaker: ofSite(state, floor.requestById[command.requestId]?.siteId, command.speaker) };
    case 'floor/handOn':
      return { ...command, speaker: ofSite(state, floor.speechById[command.speechId]?.siteId, command.speaker) };
    default:
      return command;
  }
}

function ofSite({ roster }: ConferenceState, siteId: SiteId | undefined, speaker: Speaker): Speaker {
  if (siteId === undefined || !roster.siteById[siteId]) return speaker;
  return { ...speaker, unit: unitOfSpeaker(roster, siteId, speaker).name };
}
