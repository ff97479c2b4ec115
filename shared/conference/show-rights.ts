import type { Actor, Refusal } from '#shared/kernel/index.ts';
import type { Holder, StageCommand } from '#shared/stage/index.ts';
import { holderOf, isSameHolder } from '#shared/stage/index.ts';
import { permissions, rolesOf } from './permissions.ts';
import type { ConferenceState } from './state.ts';

/**
 * Why this actor may not turn the slides; null when they may. One holds them at a time. Who presides may take them at
 * any time; a reporter when nobody has them, or the one who has them is away.
 */
export function showRefusal(state: ConferenceState, actor: Actor, command: StageCommand): Refusal | null {
  const presides = rolesOf(state, actor).some((role) => role === 'chair' || role === 'presiding');
  const { holder } = state.stage.show;
  switch (command.type) {
    case 'stage/takeShow':
      return presides || holder === null || isHolderAway(state) ? null : { code: 'stage/holderPresent' };
    case 'stage/handShow':
      return presides || isHeldBy(holder, actor) ? null : { code: 'stage/notHolder' };
    case 'stage/showSlide':
    case 'stage/playVideo':
    case 'stage/moveVideo':
      return isHeldBy(holder, actor) ? null : { code: 'stage/notHolder' };
    case 'stage/pauseVideo':
      // Whoever has to be heard stops the video first: it closes every microphone.
      return presides || rolesOf(state, actor).includes('secretary') || isHeldBy(holder, actor)
        ? null
        : { code: 'stage/notHolder' };
    default:
      return null;
  }
}

/** Whether this actor prepares the slides, or turns them now: they see them before everybody else does. */
export function worksOnDeck(state: ConferenceState, actor: Actor): boolean {
  const { any } = permissions['stage/addSlide'];
  return rolesOf(state, actor).some((role) => any.includes(role)) || isHeldBy(state.stage.show.holder, actor);
}

function isHeldBy(holder: Holder | null, actor: Actor): boolean {
  return holder !== null && isSameHolder(holder, holderOf(actor));
}

/** Whether somebody holds the slides of whom no device is there: they keep them until somebody takes over. */
export function isHolderAway({ roster, stage }: Pick<ConferenceState, 'roster' | 'stage'>): boolean {
  const { holder } = stage.show;
  if (holder === null) return false;
  const devices = Object.values(roster.deviceById).filter((device) =>
    holder.kind === 'person' ? device.personId === holder.personId : device.siteId === holder.siteId,
  );
  return !devices.some(({ presence }) => presence.kind === 'here');
}
