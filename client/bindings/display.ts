import { useEffect } from 'react';
import { useConference, useOwnDevice, useStanding } from './conference.tsx';
import { useConnection } from './connection.ts';
import { useRoom } from './media.ts';
import { usePreferences } from './preferences.ts';

const watchesOnly = { sound: false, camera: false, console: false, display: true } as const;

/** Puts this screen into the roster as a display, as soon as the conference lets devices in. A console stays what it is. */
export function useEnterAsDisplay(label: string): void {
  const own = useOwnDevice();
  const { siteId } = useStanding();
  const phase = useConference((state) => state.phase.kind);
  const connection = useConnection();
  const { deviceLabel } = usePreferences();
  const { enter } = useRoom();
  const isWanted = own === null && siteId !== null && phase !== 'draft' && connection.kind === 'joined';
  useEffect(() => {
    if (!isWanted || siteId === null) return;
    // A refusal shows as the picture that stays away; the next change of phase tries again.
    void enter({ siteId, label: deviceLabel || label, abilities: watchesOnly, takesSoundFrom: null });
  }, [isWanted, siteId, deviceLabel, label, enter]);
}
