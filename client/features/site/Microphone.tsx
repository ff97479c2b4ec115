import { useTranslation } from 'react-i18next';
import { useOwnDevice, useStanding } from '#client/bindings/conference.tsx';
import { useLevel, useSilentMicrophones } from '#client/bindings/live.ts';
import type { SourceFact } from '#client/bindings/media.ts';
import { useMedia } from '#client/bindings/media.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { ActButton } from '#client/ui/ActButton.tsx';
import { MicrophoneCard } from '#client/ui/MicrophoneCard.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import { currentSpeech, heardSites } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { isVideoPlaying } from '#shared/stage/index.ts';

type Words = { readonly tone: 'closed' | 'open' | 'amber'; readonly title: string; readonly text: string };

/** Whether this room is heard, in words, and its own mute. */
export function Microphone({ state, siteId }: { readonly state: ConferenceState; readonly siteId: SiteId }) {
  const { t } = useTranslation();
  const words = useWords(state, siteId);
  const level = useLevel(siteId);
  const own = useOwnDevice();
  const muted = state.roster.mutedSites[siteId] === true;
  const soundDeviceId = state.roster.soundDeviceBySite[siteId];
  const isElsewhere = own !== null && soundDeviceId !== undefined && soundDeviceId !== own.deviceId;
  return (
    <MicrophoneCard {...words} {...(words.tone === 'open' ? { level } : {})}>
      {isElsewhere && (
        <ActButton
          command={{
            type: 'roster/joinDevice',
            siteId,
            label: own.label,
            abilities: { ...own.abilities, sound: true },
            takesSoundFrom: soundDeviceId,
          }}
          size="xs"
        >
          {t('devices.takeOver')}
        </ActButton>
      )}
      <ActButton command={{ type: muted ? 'roster/unmuteSite' : 'roster/muteSite', siteId }} size="xs">
        {muted ? t('site.unmute') : t('site.mute')}
      </ActButton>
    </MicrophoneCard>
  );
}

function useWords(state: ConferenceState, siteId: SiteId): Words {
  const { t } = useTranslation();
  const device = useDeviceWords(state, siteId);
  const silent = useSilentMicrophones().includes(siteId);
  if (state.roster.mutedSites[siteId])
    return { tone: 'amber', title: t('site.micMuted'), text: t('site.micMutedText') };
  if (state.floor.silencedSites[siteId])
    return { tone: 'amber', title: t('site.micSilenced'), text: t('site.micSilencedText') };
  if (device !== null) return device;
  if (!heardSites(state).includes(siteId))
    return { tone: 'closed', title: t('site.micClosed'), text: t(closedText(state)) };
  if (silent) return { tone: 'amber', title: t('connection.silentTitle'), text: t('connection.silentOwn') };
  if (state.phase.kind !== 'running') return { tone: 'open', title: t('site.micTest'), text: t('site.micTestText') };
  if (state.agenda.rollCall.siteId === siteId)
    return { tone: 'open', title: t('site.micOpen'), text: t('site.called') };
  const own = currentSpeech(state)?.siteId === siteId;
  return { tone: 'open', title: own ? t('site.micOpenFloor') : t('site.micOpen'), text: t('site.micOpenText') };
}

/** Who opens the microphone, and when: that depends on where the conference stands. */
function closedText({ phase, stage }: ConferenceState) {
  if (isVideoPlaying(stage)) return 'site.micClosedVideo';
  switch (phase.kind) {
    case 'draft':
    case 'ready':
      return 'site.micClosedBefore';
    case 'running':
      return 'site.micClosedText';
    case 'break':
      return 'site.micClosedBreak';
    case 'closed':
      return 'site.micClosedAfter';
  }
}

/** What this device itself has to say against being heard; null when it can be, or when another device has the sound. */
function useDeviceWords(state: ConferenceState, siteId: SiteId): Words | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const { deviceId } = useStanding();
  const { microphone } = useMedia();
  const soundDeviceId = state.roster.soundDeviceBySite[siteId];
  if (soundDeviceId === undefined) return { tone: 'amber', title: t('site.micNone'), text: t('site.micNoneText') };
  if (soundDeviceId !== deviceId) {
    const label = state.roster.deviceById[soundDeviceId]?.label ?? '';
    return { tone: 'closed', title: t('site.micElsewhere'), text: t('site.micElsewhereText', { label }) };
  }
  return failureOf(microphone, { failed: t('site.micFailed'), starting: t('site.micStarting'), language });
}

type FailureWords = { readonly failed: string; readonly starting: string; readonly language: 'vi' | 'en' };

function failureOf(microphone: SourceFact, words: FailureWords): Words | null {
  if (microphone.kind === 'failed')
    return { tone: 'amber', title: words.failed, text: microphone.reason[words.language] };
  return microphone.kind === 'starting' ? { tone: 'closed', title: words.starting, text: '' } : null;
}
