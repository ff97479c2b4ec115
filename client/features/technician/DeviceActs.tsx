import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRestartDevice } from '#client/bindings/technician.ts';
import { ActButton } from '#client/ui/ActButton.tsx';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { useAct } from '#client/ui/acts.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { showDone, showRefusal } from '#client/ui/toasts.ts';
import type { Device } from '#shared/roster/index.ts';
import type { SiteFacts } from './site-facts.ts';
import { useAwayReason } from './use-away-reason.ts';
import { useRouteAct } from './use-route-act.ts';

export type DeviceActsProps = { readonly device: Device; readonly facts: SiteFacts };

/** The remedies for a device: restart its media, let it leave, remove it. */
export function DeviceActs({ device, facts }: DeviceActsProps) {
  const { t } = useTranslation();
  return (
    <>
      <RestartButton device={device} />
      <ActButton command={{ type: 'roster/leaveDevice', deviceId: device.deviceId }} size="compact-sm">
        {t('technician.leaveDevice')}
      </ActButton>
      <RemoveButton device={device} facts={facts} />
    </>
  );
}

function RestartButton({ device }: Pick<DeviceActsProps, 'device'>) {
  const { t } = useTranslation();
  const restart = useRestartDevice();
  const act = useRouteAct();
  const away = useAwayReason();
  const { label, deviceId, presence } = device;
  const reason = presence.kind === 'here' ? away : t('technician.restartGone');
  const press = async () => {
    if ((await act.run(() => restart(deviceId))) !== null) showDone(t('technician.restarted', { label }));
  };
  return (
    <ActionButton
      size="compact-sm"
      reason={reason}
      pending={act.pending}
      label={label}
      onPress={() => {
        press().catch((error: unknown) => showRefusal(String(error)));
      }}
    >
      {t('technician.restart')}
    </ActionButton>
  );
}

function RemoveButton({ device, facts }: DeviceActsProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const act = useAct({ type: 'roster/removeDevice', deviceId: device.deviceId });
  const { microphone, soundDevice, site } = facts;
  const isHeard = microphone === 'open' && soundDevice?.deviceId === device.deviceId;
  return (
    <>
      <ActionButton look="danger" size="compact-sm" reason={act.reason} onPress={() => setAsking(true)}>
        {t('technician.removeDevice')}
      </ActionButton>
      {asking && (
        <ConfirmDialog
          title={t('technician.removeDeviceTitle')}
          text={t('technician.removeDeviceText', { label: device.label })}
          done={t('technician.removeDevice')}
          pending={act.pending}
          onConfirm={() => void act.run().then((done) => done && setAsking(false))}
          onClose={() => setAsking(false)}
        >
          {isHeard && (
            <p className="dc-note dc-note--red">{t('technician.removeDeviceSpeaking', { site: site.name })}</p>
          )}
        </ConfirmDialog>
      )}
    </>
  );
}
