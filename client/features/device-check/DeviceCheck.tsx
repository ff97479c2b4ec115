import { Radio, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConference, useRole, useStanding } from '#client/bindings/conference.tsx';
import { useDeviceCheck } from '#client/bindings/device-check.ts';
import { useMedia, useMediaActions } from '#client/bindings/media.ts';
import { useChangePreferences, usePreferences } from '#client/bindings/preferences.ts';
import { EntrancePage } from '#client/ui/EntrancePage.tsx';
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx';
import { SecretNotice } from '#client/ui/SecretNotice.tsx';
import { siteName } from '#client/ui/sites.ts';
import { TouchScreen } from '#client/ui/TouchScreen.tsx';
import { EnterRoom } from './EnterRoom.tsx';
import { Equipment } from './Equipment.tsx';
import type { Service } from './service.ts';
import { abilitiesOf, likelyService, services } from './service.ts';

export type DeviceCheckProps = { readonly onEntered: () => void };

/** What a device does before it enters: says what it is for, tries its equipment, and goes in. */
export function DeviceCheck({ onEntered }: DeviceCheckProps) {
  const { t } = useTranslation();
  const change = useChangePreferences();
  const { deviceLabel } = usePreferences();
  const isObserver = useRole('observer');
  const { siteId, roles } = useStanding();
  const [service, setService] = useState<Service>(() => likelyService(roles));
  const state = useConference((whole) => whole);
  const { touchNeeded } = useMedia();
  const { unlockSound } = useMediaActions();
  const label = deviceLabel === '' ? t('devices.labelDefault') : deviceLabel;
  useCheckFor(service);
  if (touchNeeded) return <TouchScreen words={t('site.touch')} onTouch={() => void unlockSound()} />;
  return (
    <EntrancePage aside={<LanguageSwitch onLanguage={(language) => change({ language })} />}>
      <h1 className="dc-page__title">
        {t('devices.title')}
        {siteId !== null && <span className="dc-quiet"> {siteName(state, siteId)}</span>}
      </h1>
      <div className="dc-check">
        <Equipment service={service} />
        <div className="dc-stack">
          <section className="dc-panel">
            {!isObserver && <ServiceChoice service={service} onChange={setService} />}
            <TextInput
              label={t('devices.label')}
              description={t('devices.labelHint')}
              value={deviceLabel}
              placeholder={t('devices.labelDefault')}
              maxLength={120}
              onChange={(event) => change({ deviceLabel: event.currentTarget.value })}
            />
            {siteId !== null && (
              <EnterRoom siteId={siteId} label={label} abilities={abilitiesOf(service)} onEntered={onEntered} />
            )}
          </section>
          <SecretNotice />
        </div>
      </div>
    </EntrancePage>
  );
}

/** Tries what the service needs, and lets go of it with the page. */
function useCheckFor(service: Service): void {
  const { begin, end } = useDeviceCheck();
  const { camera, sound } = abilitiesOf(service);
  useEffect(() => {
    if (camera || sound) begin({ camera, microphone: sound }).catch(globalThis.reportError);
    return end;
  }, [begin, end, camera, sound]);
}

type ServiceChoiceProps = { readonly service: Service; readonly onChange: (service: Service) => void };

function ServiceChoice({ service, onChange }: ServiceChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('devices.serves')}
      value={service}
      onChange={(value) => onChange(services.find((each) => each === value) ?? service)}
    >
      <div className="dc-stack">
        {services.map((each) => (
          <Radio
            key={each}
            value={each}
            label={t(`devices.service.${each}`)}
            description={t(`devices.serviceText.${each}`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
