import { useEffect, useRef } from 'react';
import { Redirect, useLocation } from 'wouter';
import { ConferenceProvider, useConference, useStanding } from '#client/bindings/conference.tsx';
import { useReturning } from '#client/bindings/media.ts';
import { permissions } from '#shared/conference/index.ts';
import type { ConferenceId, Role } from '#shared/kernel/index.ts';
import { gate } from './ConferenceGate.tsx';
import { entering } from './Entering.tsx';
import { FilesAhead } from './FilesAhead.tsx';
import {
  ChairConsole,
  DeviceCheck,
  HallDisplay,
  MinutesDesk,
  MinutesRoom,
  Papers,
  Prepare,
  SecretaryDesk,
  ShowRoom,
  SiteConsole,
  TechnicianBoard,
  Wall,
} from './lazy-features.ts';
import { NotEntered } from './NotEntered.tsx';
import type { Room } from './paths.ts';
import { roomOf, roomPath } from './paths.ts';
import { TouchToHear } from './TouchToHear.tsx';

/** The desk holds the page of the minutes, which is a feature of its own. */
function Desk() {
  return <SecretaryDesk minutes={MinutesDesk} />;
}

const consoles: Readonly<Record<Room, React.ComponentType>> = {
  'chu-tri': ChairConsole,
  'thu-ky': Desk,
  'ky-thuat': TechnicianBoard,
  'diem-cau': SiteConsole,
  'man-hinh-ghep': Wall,
  'hoi-truong': HallDisplay,
  'chuan-bi': Prepare,
  'trinh-chieu': ShowRoom,
  'bien-ban': MinutesRoom,
  'van-ban': Papers,
};

/** Rooms that are of no use without a place in the conference. The technician's board says so itself. */
const consolesOfDevices: ReadonlySet<Room> = new Set<Room>(['chu-tri', 'thu-ky', 'diem-cau', 'trinh-chieu']);

export type ConferenceRouteProps = { readonly conferenceId: ConferenceId; readonly room: Room | null };

/** A conference at this browser: the check of its equipment first, then the room that its roles belong to. */
export function ConferenceRoute({ conferenceId, room }: ConferenceRouteProps) {
  return (
    <ConferenceProvider conferenceId={conferenceId} fallback={entering} gate={gate}>
      {room === null ? <Entrance conferenceId={conferenceId} /> : <Inside conferenceId={conferenceId} room={room} />}
    </ConferenceProvider>
  );
}

function Entrance({ conferenceId }: { readonly conferenceId: ConferenceId }) {
  const [, navigate] = useLocation();
  const isReturning = useReturning();
  const { roles } = useStanding();
  const isDraft = useConference(({ phase }) => phase.kind === 'draft');
  const target = roomPath(conferenceId, isDraft && mayPrepare(roles) ? 'chuan-bi' : roomOf(roles));
  // No device enters a draft, and who only prepares needs none.
  const needsNoDevice = target === roomPath(conferenceId, 'chuan-bi');
  if (isReturning || needsNoDevice) return <Redirect to={target} replace />;
  return <DeviceCheck onEntered={() => navigate(target, { replace: true })} />;
}

function Inside({ conferenceId, room }: { readonly conferenceId: ConferenceId; readonly room: Room }) {
  useFollowingRoom(conferenceId, room);
  const Console = consoles[room];
  return (
    <>
      {consolesOfDevices.has(room) && <NotEntered />}
      <Console />
      <TouchToHear />
      <FilesAhead />
    </>
  );
}

function mayPrepare(roles: readonly Role[]): boolean {
  return roles.some((role) => permissions['conference/changePlan'].any.includes(role));
}

/** Whoever sits in the room of a role goes where the new role belongs as it changes, without a reload. */
function useFollowingRoom(conferenceId: ConferenceId, room: Room): void {
  const [, navigate] = useLocation();
  const own = roomOf(useStanding().roles);
  const before = useRef(own);
  useEffect(() => {
    const former = before.current;
    before.current = own;
    if (former !== own && room === former) navigate(roomPath(conferenceId, own), { replace: true });
  }, [own, room, conferenceId, navigate]);
}
