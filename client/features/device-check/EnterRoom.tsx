import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConference, useStanding } from '#client/bindings/conference.tsx';
import { useMediaActions, useRoom } from '#client/bindings/media.ts';
import type { Reason } from '#client/bindings/reason.ts';
import { useLanguage } from '#client/i18n/language.ts';
import type { DeviceId, SiteId } from '#shared/kernel/index.ts';
import type { Abilities } from '#shared/roster/index.ts';
import { hasPlace } from '#shared/roster/index.ts';

export type EnterRoomProps = {
  readonly siteId: SiteId;
  readonly label: string;
  readonly abilities: Abilities;
  readonly onEntered: () => void;
};

/** The way in; where another device has the sound of the site, the choice what becomes of it. */
export function EnterRoom({ siteId, label, abilities, onEntered }: EnterRoomProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { enter } = useRoom();
  const { unlockSound } = useMediaActions();
  const taken = useSoundElsewhere(siteId);
  const [pending, setPending] = useState(false);
  const [reason, setReason] = useState<Reason | null>(null);
  const go = async (how: { readonly abilities: Abilities; readonly takesSoundFrom: DeviceId | null }) => {
    setPending(true);
    // The press that enters is the touch that browsers want before they play sound.
    await unlockSound();
    const outcome = await enter({ siteId, label, ...how });
    setPending(false);
    setReason(outcome.ok ? null : outcome.reason);
    if (outcome.ok) onEntered();
  };
  if (abilities.sound && taken !== null)
    return (
      <div className="dc-stack">
        <div className="dc-note dc-note--amber">
          <p className="dc-strong">{t('devices.soundTakenTitle')}</p>
          <p>{t('devices.soundTakenText', { label: taken.label })}</p>
        </div>
        <Failure reason={reason?.[language] ?? null} />
        <Button size="lg" loading={pending} onClick={() => void go({ abilities, takesSoundFrom: taken.deviceId })}>
          {t('devices.takeOver')}
        </Button>
        <Button
          variant="default"
          size="lg"
          loading={pending}
          onClick={() => void go({ abilities: { ...abilities, sound: false }, takesSoundFrom: null })}
        >
          {t('devices.enterWithoutSound')}
        </Button>
      </div>
    );
  return (
    <div className="dc-stack">
      <Failure reason={reason?.[language] ?? null} />
      <Button size="lg" loading={pending} onClick={() => void go({ abilities, takesSoundFrom: null })}>
        {t('devices.enter')}
      </Button>
    </div>
  );
}

function Failure({ reason }: { readonly reason: string | null }) {
  if (reason === null) return null;
  return (
    <div className="dc-note dc-note--red" role="alert">
      <p>{reason}</p>
    </div>
  );
}

/** The device that has the sound of a site, if it is there and not this one. */
function useSoundElsewhere(siteId: SiteId) {
  const { deviceId } = useStanding();
  return useConference(({ roster }) => {
    const soundDeviceId = roster.soundDeviceBySite[siteId];
    if (soundDeviceId === undefined || soundDeviceId === deviceId) return null;
    const device = roster.deviceById[soundDeviceId];
    return device === undefined || !hasPlace(device) ? null : device;
  });
}
