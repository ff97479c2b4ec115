import type { ConferenceState } from '#shared/conference/index.ts';
import type { Context, Decision, DelegateId, Instant } from '#shared/kernel/index.ts';
import { deriveId, happened, refused } from '#shared/kernel/index.ts';
import type { RosterCommand } from './commands.ts';
import type { RosterEvent } from './events.ts';
import { MAX_DELEGATES_PER_SITE } from './limits.ts';
import { delegatesOf } from './queries.ts';
import type { Attendance, Delegate } from './state.ts';

const attendanceCommandTypes = [
  'roster/addDelegate',
  'roster/changeDelegate',
  'roster/removeDelegate',
  'roster/noteArrival',
  'roster/noteLeaving',
  'roster/reportAttendance',
] as const;

export type AttendanceCommand = Extract<RosterCommand, { type: (typeof attendanceCommandTypes)[number] }>;

/** Whether a command of the roster is about delegates and their attendance. */
export function isAttendanceCommand(command: RosterCommand): command is AttendanceCommand {
  return attendanceCommandTypes.some((type) => type === command.type);
}

/** Decides entries of delegates: present, absent with reason, late, left; and the report of a site. */
export function decideAttendance(
  state: ConferenceState,
  command: AttendanceCommand,
  context: Context,
): Decision<RosterEvent> {
  switch (command.type) {
    case 'roster/addDelegate':
      if (!state.roster.siteById[command.siteId]) return refused('roster/noSuchSite');
      if (delegatesOf(state.roster, command.siteId).length >= MAX_DELEGATES_PER_SITE) {
        return refused('roster/tooManyDelegates', { count: MAX_DELEGATES_PER_SITE });
      }
      if (isFromNowhere(command.delegate)) return refused('roster/guestWithoutOrganisation');
      return withDelegate(state, context.at, 'roster/delegateAdded', {
        ...command.delegate,
        siteId: command.siteId,
        delegateId: deriveId<DelegateId>(context.seed),
      });
    case 'roster/changeDelegate': {
      const known = state.roster.delegateById[command.delegateId];
      if (!known) return refused('roster/noSuchDelegate');
      if (isFromNowhere(command.delegate)) return refused('roster/guestWithoutOrganisation');
      return withDelegate(state, context.at, 'roster/delegateChanged', { ...known, ...command.delegate });
    }
    case 'roster/removeDelegate':
      if (!state.roster.delegateById[command.delegateId]) return refused('roster/noSuchDelegate');
      return happened<RosterEvent>({ type: 'roster/delegateRemoved', delegateId: command.delegateId });
    case 'roster/noteArrival':
      return noteArrival(state, command.delegateId, command.arrivedAt, context.at);
    case 'roster/noteLeaving':
      return noteLeaving(state, command.delegateId, command.leftAt, context.at);
    case 'roster/reportAttendance':
      if (!state.roster.siteById[command.siteId]) return refused('roster/noSuchSite');
      return happened<RosterEvent>({
        type: 'roster/attendanceReported',
        siteId: command.siteId,
        at: context.at,
        unnamedCount: command.unnamedCount,
      });
  }
}

function isFromNowhere({ standing, organisation }: Pick<Delegate, 'standing' | 'organisation'>): boolean {
  return standing === 'guest' && (organisation === null || organisation === '');
}

function noteArrival(state: ConferenceState, delegateId: DelegateId, arrivedAt: Instant, now: Instant) {
  const known = state.roster.delegateById[delegateId];
  if (!known) return refused('roster/noSuchDelegate');
  const leftAt = known.attendance.kind === 'present' ? known.attendance.leftAt : null;
  return withAttendance(state, now, known, { kind: 'present', arrivedAt, leftAt });
}

function noteLeaving(state: ConferenceState, delegateId: DelegateId, leftAt: Instant, now: Instant) {
  const known = state.roster.delegateById[delegateId];
  if (!known) return refused('roster/noSuchDelegate');
  if (known.attendance.kind !== 'present') return refused('roster/notPresent');
  return withAttendance(state, now, known, { ...known.attendance, leftAt });
}

function withAttendance(state: ConferenceState, now: Instant, known: Delegate, attendance: Attendance) {
  return withDelegate(state, now, 'roster/delegateChanged', { ...known, attendance });
}

function withDelegate(
  state: ConferenceState,
  now: Instant,
  type: 'roster/delegateAdded' | 'roster/delegateChanged',
  delegate: Delegate,
): Decision<RosterEvent> {
  const { attendance } = delegate;
  if (attendance.kind === 'present') {
    const { arrivedAt, leftAt } = attendance;
    if ((arrivedAt !== null && arrivedAt > now) || (leftAt !== null && leftAt > now)) {
      return refused('roster/timeInFuture');
    }
    if (arrivedAt !== null && leftAt !== null && leftAt < arrivedAt) return refused('roster/leavingBeforeArrival');
  }
  const leads = delegate.standing === 'head' || delegate.standing === 'standsInForHead';
  const taken = Object.values(state.roster.delegateById).some(
    (other) =>
      other.delegateId !== delegate.delegateId &&
      other.siteId === delegate.siteId &&
      other.attendance.kind === 'present' &&
      (other.standing === 'head' || other.standing === 'standsInForHead'),
  );
  if (leads && attendance.kind === 'present' && taken) return refused('roster/headTaken');
  return happened<RosterEvent>({ type, delegate });
}
