import { Redirect, useLocation } from 'wouter';
import { ConferenceProvider, useStanding } from '#client/bindings/conference.tsx';
import { useReturning } from '#client/bindings/media.ts';
import type { ConferenceId } from '#shared/kernel/index.ts';
import { gate } from './ConferenceGate.tsx';
import { entering } from './Entering.tsx';
import {
  ChairConsole,
  DeviceCheck,
  HallDisplay,
  SecretaryDesk,
  SiteConsole,
  TechnicianBoard,
  Wall,
} from './lazy-features.ts';
import type { Room } from './paths.ts';
import { roomOf, roomPath } from './paths.ts';
import { TouchToHear } from './TouchToHear.tsx';

const consoles: Readonly<Record<Room, React.ComponentType>> = {
  'chu-tri': ChairConsole,
  'thu-ky': SecretaryDesk,
  'ky-thuat': TechnicianBoard,
  'diem-cau': SiteConsole,
  'man-hinh-ghep': Wall,
  'hoi-truong': HallDisplay,
};

export type ConferenceRouteProps = { readonly conferenceId: ConferenceId; readonly room: Room | null };

/** A conference at this browser: the check of its equipment first, then the room that its roles belong to. */
export function ConferenceRoute({ conferenceId, room }: ConferenceRouteProps) {
  return (
    <ConferenceProvider conferenceId={conferenceId} fallback={entering} gate={gate}>
      {room === null ? <Entrance conferenceId={conferenceId} /> : <Inside room={room} />}
    </ConferenceProvider>
  );
}

function Entrance({ conferenceId }: { readonly conferenceId: ConferenceId }) {
  const [, navigate] = useLocation();
  const isReturning = useReturning();
  const target = roomPath(conferenceId, roomOf(useStanding().roles));
  if (isReturning) return <Redirect to={target} replace />;
  return <DeviceCheck onEntered={() => navigate(target, { replace: true })} />;
}

function Inside({ room }: { readonly room: Room }) {
  const Console = consoles[room];
  return (
    <>
      <Console />
      <TouchToHear />
    </>
  );
}
