import { useTranslation } from 'react-i18next';
import { useConference } from '#client/bindings/conference.tsx';
import { ActButton } from '#client/ui/ActButton.tsx';
import type { SiteFacts } from './site-facts.ts';

/** Before the opening a site's sound is opened for a test; afterwards the technician closes microphones, never opens. */
export function MicrophoneAct({ facts }: { readonly facts: SiteFacts }) {
  const { t } = useTranslation();
  const phase = useConference((state) => state.phase.kind);
  const { siteId, shortName: site } = facts.site;
  const isTested = useConference((state) => state.floor.testSites[siteId] === true);
  if (phase === 'running' || phase === 'break')
    return (
      <ActButton
        command={{ type: 'floor/silenceSite', siteId }}
        look={facts.microphone === 'open' ? 'danger' : 'plain'}
        size="compact-sm"
        label={site}
      >
        {t('technician.closeMicrophone')}
      </ActButton>
    );
  if (isTested)
    return (
      <ActButton command={{ type: 'floor/closeTest', siteId }} look="danger" size="compact-sm" label={site}>
        {t('technician.closeTest')}
      </ActButton>
    );
  return (
    <ActButton command={{ type: 'floor/openTest', siteId }} size="compact-sm" label={site}>
      {t('technician.openTest')}
    </ActButton>
  );
}
