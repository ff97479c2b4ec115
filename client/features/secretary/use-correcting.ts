import { useAct } from '#client/ui/acts.tsx';
import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';

/** Why a speaker cannot be corrected now, in words; null where that can be done. */
export function useCorrecting(state: ConferenceState): string | null {
  return useAct(correctProbe(state)).reason;
}

function correctProbe({ floor }: ConferenceState): PersonCommand | null {
  const speechId = floor.speechOrder[0];
  const speech = speechId === undefined ? undefined : floor.speechById[speechId];
  if (speech === undefined) return null;
  const speaker = { ...speech.speaker, delegateId: null };
  return { type: 'floor/correctSpeaker', speechId: speech.speechId, speaker };
}
