import { useTranslation } from 'react-i18next';
import { useConference, useOwnDevice, useStanding } from '#client/bindings/conference.tsx';
import { usePreferences } from '#client/bindings/preferences.ts';
import { ActButton } from '#client/ui/ActButton.tsx';

const consoleOnly = { sound: false, camera: false, console: true, display: false } as const;

/** Without a place in the conference a device gets no pictures: says so and offers one that sends nothing. */
export function EnterNotice() {
  const { t } = useTranslation();
  const own = useOwnDevice();
  const { siteId } = useStanding();
  const { deviceLabel } = usePreferences();
  const phase = useConference((state) => state.phase.kind);
  if (own !== null || siteId === null || phase === 'draft' || phase === 'closed') return null;
  const label = deviceLabel === '' ? t('technician.enterLabel') : deviceLabel;
  return (
    <div className="dc-note dc-tech-enter">
      <p>{t('technician.notEntered')}</p>
      <ActButton
        size="compact-sm"
        command={{ type: 'roster/joinDevice', siteId, label, abilities: consoleOnly, takesSoundFrom: null }}
      >
        {t('technician.enter')}
      </ActButton>
    </div>
  );
}
