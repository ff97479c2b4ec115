import type { ConferenceState } from '#shared/conference/index.ts';
import type { Context, Decision, DeviceId, Instant } from '#shared/kernel/index.ts';
import { earlier, happened, refused } from '#shared/kernel/index.ts';
import type { RosterCommand } from './commands.ts';
import type { RosterEvent } from './events.ts';
import { hasPlace } from './queries.ts';
import type { Abilities, Device } from './state.ts';

const deviceCommandTypes = [
  'roster/joinDevice',
  'roster/leaveDevice',
  'roster/removeDevice',
  'roster/loseDevice',
  'roster/returnDevice',
] as const;

export type DeviceCommand = Extract<RosterCommand, { type: (typeof deviceCommandTypes)[number] }>;

/** Whether a command of the roster is about a device. */
export function isDeviceCommand(command: RosterCommand): command is DeviceCommand {
  return deviceCommandTypes.some((type) => type === command.type);
}

/** Decides how devices enter, leave, are lost, return and are removed, and where the sound of a site is. */
export function decideDevice(state: ConferenceState, command: DeviceCommand, context: Context): Decision<RosterEvent> {
  switch (command.type) {
    case 'roster/joinDevice':
      return joinDevice(state, command, context);
    case 'roster/leaveDevice':
      return leaveDevice(state, command.deviceId, context.at);
    case 'roster/removeDevice':
      return removeDevice(state, command.deviceId, context.at);
    case 'roster/loseDevice':
      return loseDevice(state, command.deviceId, earlier(command.asOf, context.at));
    case 'roster/returnDevice':
      return returnDevice(state, command.deviceId, context.at);
  }
}

type Join = Extract<DeviceCommand, { type: 'roster/joinDevice' }>;

function joinDevice(state: ConferenceState, command: Join, context: Context): Decision<RosterEvent> {
  const { actor } = context;
  if (actor.kind === 'system' || actor.deviceId === null) return refused('roster/noSuchDevice');
  if (state.phase.kind === 'draft') return refused('conference/notOpenYet');
  if (!state.roster.siteById[command.siteId]) return refused('roster/noSuchSite');
  const known = state.roster.deviceById[actor.deviceId];
  if (known?.presence.kind === 'removed') return refused('roster/deviceRemoved');
  const watchOnly = whyWatchOnly(state, command.abilities, context);
  if (watchOnly) return watchOnly;
  const device: Device = {
    deviceId: actor.deviceId,
    siteId: command.siteId,
    personId: actor.kind === 'person' ? actor.personId : null,
    label: command.label,
    // Sound is granted by roster/soundMoved alone, so that a site never has two.
    abilities: { ...command.abilities, sound: false },
    presence: { kind: 'here', since: context.at },
  };
  return withSound(state, command, device, known, context.at);
}

function whyWatchOnly(state: ConferenceState, abilities: Abilities, context: Context): Decision<never> | null {
  const { actor } = context;
  const sends = abilities.sound || abilities.camera;
  // A PC of the room can show and send at once; a screen that came by a display link only shows.
  if (actor.kind === 'display' && (sends || abilities.console)) return refused('roster/displayOnlyWatches');
  const observer =
    actor.kind === 'administrator' ||
    (actor.kind === 'person' && onlyObserves(state.roster.personById[actor.personId]?.roles ?? []));
  return observer && sends ? refused('roster/observerOnlyWatches') : null;
}

/** Whether somebody with these roles only watches. */
export function onlyObserves(roles: readonly string[]): boolean {
  return roles.every((role) => role === 'observer');
}

function withSound(
  state: ConferenceState,
  command: Join,
  device: Device,
  known: Device | undefined,
  at: Instant,
): Decision<RosterEvent> {
  const events: RosterEvent[] = [];
  const formerSite = known ? known.siteId : null;
  const heldBefore = formerSite !== null && state.roster.soundDeviceBySite[formerSite] === device.deviceId;
  if (heldBefore && (formerSite !== command.siteId || !command.abilities.sound)) {
    events.push({ type: 'roster/soundMoved', siteId: formerSite, from: device.deviceId, to: null });
    events.push(...droppedBy(state, formerSite, at));
  }
  events.push({ type: 'roster/deviceJoined', device });
  if (!command.abilities.sound) return happened(...events);
  const holderId = state.roster.soundDeviceBySite[command.siteId] ?? null;
  if (holderId !== null && holderId !== device.deviceId) {
    if (command.takesSoundFrom === null) {
      return refused('roster/soundTaken', { label: state.roster.deviceById[holderId]?.label ?? '' });
    }
    if (command.takesSoundFrom !== holderId) return refused('roster/soundMovedOn');
  }
  events.push({
    type: 'roster/soundMoved',
    siteId: command.siteId,
    from: holderId === device.deviceId ? null : holderId,
    to: device.deviceId,
  });
  // A line that was lost is back when sound flows on it, which the server's watch tells, not by asking.
  if (state.roster.lineBySite[command.siteId] === undefined) {
    events.push({ type: 'roster/siteReturned', siteId: command.siteId, at });
  }
  return happened(...events);
}

function leaveDevice(state: ConferenceState, deviceId: DeviceId, at: Instant): Decision<RosterEvent> {
  const device = state.roster.deviceById[deviceId];
  if (!device || !hasPlace(device)) return refused('roster/noSuchDevice');
  return happened(...leaving(state, device, at));
}

/** What happens as a device goes, by itself or because the person it belongs to does. */
export function leaving(state: ConferenceState, device: Device, at: Instant): RosterEvent[] {
  return [{ type: 'roster/deviceLeft', deviceId: device.deviceId, at }, ...soundGone(state, device, at)];
}

function removeDevice(state: ConferenceState, deviceId: DeviceId, at: Instant): Decision<RosterEvent> {
  const device = state.roster.deviceById[deviceId];
  if (!device || device.presence.kind === 'removed') return refused('roster/noSuchDevice');
  return happened<RosterEvent>({ type: 'roster/deviceRemoved', deviceId, at }, ...soundGone(state, device, at));
}

/** A device that goes for good gives the sound of its site free; a lost one keeps it and takes it up again. */
export function soundGone(state: ConferenceState, device: Device, at: Instant): RosterEvent[] {
  if (state.roster.soundDeviceBySite[device.siteId] !== device.deviceId) return [];
  return [
    { type: 'roster/soundMoved', siteId: device.siteId, from: device.deviceId, to: null },
    ...droppedBy(state, device.siteId, at),
  ];
}

function droppedBy(state: ConferenceState, siteId: Device['siteId'], asOf: Instant): RosterEvent[] {
  if (state.roster.lineBySite[siteId]?.kind !== 'connected') return [];
  return [{ type: 'roster/siteDropped', siteId, asOf }];
}

function loseDevice(state: ConferenceState, deviceId: DeviceId, asOf: Instant): Decision<RosterEvent> {
  const device = state.roster.deviceById[deviceId];
  if (device?.presence.kind !== 'here') return refused('roster/noSuchDevice');
  return happened<RosterEvent>({ type: 'roster/deviceLost', deviceId, asOf });
}

function returnDevice(state: ConferenceState, deviceId: DeviceId, at: Instant): Decision<RosterEvent> {
  const device = state.roster.deviceById[deviceId];
  if (!device) return refused('roster/noSuchDevice');
  if (device.presence.kind === 'removed') return refused('roster/deviceRemoved');
  if (device.presence.kind !== 'gone') return refused('roster/nothingChanged');
  return happened<RosterEvent>({ type: 'roster/deviceReturned', deviceId, at });
}
