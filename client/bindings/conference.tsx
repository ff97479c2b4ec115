import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { ConnectionState } from '#client/stores/connection-store.ts';
import { ownDeviceIn } from '#client/stores/own-device.ts';
import type { Picture } from '#client/stores/replica-store.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { ConferenceId, Role } from '#shared/kernel/index.ts';
import type { Standing } from '#shared/protocol/index.ts';
import type { Device } from '#shared/roster/index.ts';
import type { ConferenceClient, PageKind } from './client.ts';
import { ConferenceContext, useClient, useConferenceClient } from './client.ts';
import { useFacts } from './use-facts.ts';

export type ConferenceProviderProps = {
  readonly conferenceId: ConferenceId;
  /** A page opened by a display link is a display, whoever else is signed in at this browser. */
  readonly as?: PageKind;
  /** What stands there until there is a picture of the conference. */
  readonly fallback: (state: ConnectionState) => ReactNode;
  /** What stands in the place of everything for a state of the connection; null where nothing has to. */
  readonly gate: (state: ConnectionState) => ReactNode;
  readonly children: ReactNode;
};

/** Connects to a conference for as long as it is on the page. Its children always have a picture of it. */
export function ConferenceProvider({
  conferenceId,
  as = 'console',
  fallback,
  gate,
  children,
}: ConferenceProviderProps) {
  const client = useEntered(conferenceId, as);
  if (client === null) return fallback({ kind: 'connecting' });
  return (
    <ConferenceContext value={client}>
      <Gate fallback={fallback} gate={gate}>
        {children}
      </Gate>
    </ConferenceContext>
  );
}

function Gate({ fallback, gate, children }: Omit<ConferenceProviderProps, 'conferenceId' | 'as'>) {
  const { connection, replica } = useConferenceClient();
  const state = useFacts(connection, (facts) => facts.state);
  const closed = gate(state);
  const hasPicture = useFacts(replica, (facts) => facts.picture !== null);
  if (closed !== null && closed !== undefined && closed !== false) return closed;
  return hasPicture ? children : fallback(state);
}

function useEntered(conferenceId: ConferenceId, as: PageKind): ConferenceClient | null {
  const client = useClient();
  const [entered, setEntered] = useState<ConferenceClient | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let left = false;
    let own: ConferenceClient | null = null;
    const arrive = (conference: ConferenceClient) => {
      if (left) return conference.close();
      own = conference;
      setEntered(conference);
    };
    client.enterConference({ conferenceId, as }).then(arrive, setFailure);
    return () => {
      left = true;
      own?.close();
      setEntered(null);
    };
  }, [client, conferenceId, as]);
  // A part of the program that could not be loaded belongs to the error screen.
  if (failure !== null) throw failure;
  return entered;
}

/** What a selector says of the conference; renders again only when the answer changed (compared one level deep). */
export function useConference<T>(select: (state: ConferenceState) => T): T {
  return useFacts(useConferenceClient().replica, ({ picture }) => select(present(picture).state));
}

/** Who this browser is in the conference. */
export function useStanding(): Standing {
  return useFacts(useConferenceClient().replica, ({ picture }) => present(picture).standing);
}

/** Whether this browser acts in a role. */
export function useRole(role: Role): boolean {
  return useStanding().roles.includes(role);
}

/** This browser as a device of the conference; null before it has entered and after it was removed. */
export function useOwnDevice(): Device | null {
  return useFacts(useConferenceClient().replica, ({ picture }) => ownDeviceIn(present(picture)));
}

/** The conference that this part of the page is in. */
export function useConferenceId(): ConferenceId {
  return useConferenceClient().conferenceId;
}

function present(picture: Picture | null): Picture {
  if (picture === null) throw new Error('no picture of the conference yet: not inside ConferenceProvider');
  return picture;
}
