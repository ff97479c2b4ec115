import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import { ActButton } from './ActButton.tsx';
import { IconVolume, IconVolumeOff } from './icons.ts';

/** Silences the hub by one key, and says so in red while it is. */
export function HubSound({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const siteId = state.roster.hubSiteId;
  const silenced = state.floor.silencedSites[siteId] === true;
  return (
    <ActButton
      command={{ type: silenced ? 'floor/unsilenceSite' : 'floor/silenceSite', siteId }}
      look={silenced ? 'primary' : 'plain'}
      icon={silenced ? <IconVolumeOff size={16} /> : <IconVolume size={16} />}
      shortcut="M"
      label={silenced ? t('floor.unsilenceHub') : t('floor.silenceHub')}
    >
      {silenced ? t('floor.hubSilenced') : t('floor.silenceHubShort')}
    </ActButton>
  );
}
