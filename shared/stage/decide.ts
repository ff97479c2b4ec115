import type { ConferenceState } from '#shared/conference/index.ts';
import type { Context, Decision, DeviceId } from '#shared/kernel/index.ts';
import { happened, never, refused } from '#shared/kernel/index.ts';
import type { Abilities } from '#shared/roster/index.ts';
import type { ShareCommand, StageCommand } from './commands.ts';
import { decideShow } from './decide-show.ts';
import type { StageEvent } from './events.ts';
import { holdVideo } from './hold-video.ts';

/** Decides what the stage shows. A share waits until it is chosen; one is shown at a time. */
export function decideStage(state: ConferenceState, command: StageCommand, context: Context): Decision<StageEvent> {
  return isShareCommand(command) ? decideShare(state, command, context) : decideShow(state, command, context);
}

const shareCommands = ['stage/offerShare', 'stage/withdrawShare', 'stage/showShare', 'stage/showSpeaker'] as const;

function isShareCommand(command: StageCommand): command is ShareCommand {
  return shareCommands.some((type) => type === command.type);
}

function decideShare(state: ConferenceState, command: ShareCommand, context: Context): Decision<StageEvent> {
  switch (command.type) {
    case 'stage/offerShare':
      return offerShare(state, command.deviceId, context);
    case 'stage/withdrawShare':
      if (!isOffered(state, command.deviceId)) return refused('stage/notOffered');
      return happened<StageEvent>({ type: 'stage/shareWithdrawn', deviceId: command.deviceId });
    case 'stage/showShare':
      return showShare(state, command.deviceId, context);
    case 'stage/showSpeaker':
      if (state.stage.source.kind === 'speaker') return refused('stage/alreadyShown');
      return happened<StageEvent>(...holdVideo(state, context.at), { type: 'stage/speakerShown' });
    default:
      return never(command);
  }
}

function offerShare(state: ConferenceState, deviceId: DeviceId, context: Context): Decision<StageEvent> {
  const { actor } = context;
  if (state.phase.kind === 'draft') return refused('conference/notOpenYet');
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  if (actor.kind !== 'system' && actor.deviceId !== deviceId) return refused('stage/otherDevice');
  const device = state.roster.deviceById[deviceId];
  if (device?.presence.kind !== 'here') return refused('roster/noSuchDevice');
  if (onlyShows(device.abilities)) return refused('roster/displayOnlyWatches');
  if (isOffered(state, deviceId)) return refused('stage/alreadyOffered');
  return happened<StageEvent>({ type: 'stage/shareOffered', deviceId, at: context.at });
}

function onlyShows({ display, sound, camera, console }: Abilities): boolean {
  return display && !sound && !camera && !console;
}

function showShare(state: ConferenceState, deviceId: DeviceId, context: Context): Decision<StageEvent> {
  if (!isOffered(state, deviceId)) return refused('stage/notOffered');
  const { source } = state.stage;
  if (source.kind === 'share' && source.deviceId === deviceId) return refused('stage/alreadyShown');
  return happened<StageEvent>(...holdVideo(state, context.at), { type: 'stage/shareShown', deviceId });
}

function isOffered(state: ConferenceState, deviceId: DeviceId): boolean {
  return state.stage.offeredShares.some((share) => share.deviceId === deviceId);
}
