import type { DeviceCheckFacts } from '#client/stores/media-store.ts';
import type { MediaDesk } from './client.ts';
import { useConferenceClient } from './client.ts';
import { useFacts } from './use-facts.ts';

export type { CheckFact, DeviceCheckFacts, DeviceOption } from '#client/stores/media-store.ts';

export type DeviceCheck = Pick<MediaDesk, 'chooseCamera' | 'chooseMicrophone' | 'chooseSpeaker' | 'playTone'> & {
  readonly facts: DeviceCheckFacts;
  /** Asks for the equipment and shows what it gives, until `end`. */
  begin: MediaDesk['beginCheck'];
  /** Lets go of what the check holds; what the conference uses goes on. */
  end: MediaDesk['endCheck'];
};

/** The check of camera, microphone and loudspeaker. Its picture is shown by `SelfView`. */
export function useDeviceCheck(): DeviceCheck {
  const { media, mediaDesk } = useConferenceClient();
  const facts = useFacts(media, ({ check }) => check);
  const { beginCheck, endCheck, chooseCamera, chooseMicrophone, chooseSpeaker, playTone } = mediaDesk;
  return { facts, begin: beginCheck, end: endCheck, chooseCamera, chooseMicrophone, chooseSpeaker, playTone };
}
