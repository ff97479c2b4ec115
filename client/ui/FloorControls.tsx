import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import { currentSpeech } from '#shared/conference/index.ts';
import type { Speech } from '#shared/floor/index.ts';
import { openedSites } from '#shared/floor/index.ts';
import { ActButton } from './ActButton.tsx';
import { ActionButton } from './ActionButton.tsx';
import { useAct } from './acts.tsx';
import { IconPlayerPause, IconPlayerPlay, IconSearch } from './icons.ts';
import { Tag } from './Pill.tsx';
import { callProbe, openProbe } from './probes.ts';
import { siteShortName } from './sites.ts';

const MINUTE_MS = 60_000;

export type FloorControlsProps = {
  readonly state: ConferenceState;
  readonly onCall: () => void;
  readonly onOpenSite: () => void;
};

/** Clock and end of the running speech, and the ways to somebody who is not in the queue. */
export function FloorControls({ state, onCall, onOpenSite }: FloorControlsProps) {
  const { t } = useTranslation();
  const speech = currentSpeech(state);
  const call = useAct(callProbe(state));
  const open = useAct(openProbe(state), t('floor.nobody'));
  return (
    <div className="dc-stack">
      {speech !== null && <OpenedSites state={state} speech={speech} />}
      <SpeechButtons speech={speech} />
      <div className="dc-row dc-row--fill">
        <ActionButton icon={<IconSearch size={15} />} shortcut="/" reason={call.reason} onPress={onCall}>
          {t('floor.callOther')}
        </ActionButton>
        <ActionButton shortcut="O" label={t('floor.openSite')} reason={open.reason} onPress={onOpenSite}>
          {t('floor.openSiteShort')}
        </ActionButton>
      </div>
    </div>
  );
}

function SpeechButtons({ speech }: { readonly speech: Speech | null }) {
  const { t } = useTranslation();
  const nobody = t('floor.nobody');
  const on = <T,>(make: (speechId: Speech['speechId']) => T): T | null =>
    speech === null ? null : make(speech.speechId);
  const paused = speech?.state.kind === 'paused';
  return (
    <div className="dc-row dc-row--fill">
      <ActButton
        command={on((speechId) => ({ type: paused ? 'floor/resume' : 'floor/pause', speechId }))}
        reasonIfNone={nobody}
        icon={paused ? <IconPlayerPlay size={15} /> : <IconPlayerPause size={15} />}
        shortcut="␣"
        hidesShortcut
      >
        {paused ? t('floor.resume') : t('floor.pause')}
      </ActButton>
      <ActButton
        command={on((speechId) => ({ type: 'floor/changeAllotted', speechId, deltaMs: MINUTE_MS }))}
        reasonIfNone={nobody}
        shortcut="+"
        hidesShortcut
      >
        {t('floor.addMinute')}
      </ActButton>
      <ActButton
        command={on((speechId) => ({ type: 'floor/changeAllotted', speechId, deltaMs: -MINUTE_MS }))}
        reasonIfNone={nobody}
        shortcut="−"
        hidesShortcut
        label={t('floor.takeMinute')}
      >
        {t('floor.takeMinuteShort')}
      </ActButton>
      <ActButton
        command={on((speechId) => ({ type: 'floor/end', speechId }))}
        reasonIfNone={nobody}
        look="danger"
        shortcut="E"
        hidesShortcut
      >
        {t('floor.end')}
      </ActButton>
    </div>
  );
}

function OpenedSites({ state, speech }: { readonly state: ConferenceState; readonly speech: Speech }) {
  const { t } = useTranslation();
  return openedSites(speech).map((siteId) => (
    <div key={siteId} className="dc-suggest">
      <Tag tone="navy">{t('floor.opened', { site: siteShortName(state, siteId) })}</Tag>
      <ActButton size="compact-xs" command={{ type: 'floor/closeSite', speechId: speech.speechId, siteId }}>
        {t('floor.closeSite')}
      </ActButton>
    </div>
  ));
}
