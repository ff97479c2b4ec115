import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconCheck, IconCloudOff, IconRefresh } from '#client/ui/icons.ts';
import { Pill } from '#client/ui/Pill.tsx';
import type { Saving } from '../sync/saving.ts';

const SECOND_MS = 1_000;

const looks = {
  opening: { tone: 'neutral', icon: <IconRefresh size={14} /> },
  saved: { tone: 'green', icon: <IconCheck size={14} /> },
  unsaved: { tone: 'neutral', icon: <IconRefresh size={14} /> },
  reconnecting: { tone: 'amber', icon: <IconCloudOff size={14} /> },
} as const;

/** Whether everything is with the server, and if not, for how long. */
export function SavingPill({ saving }: { readonly saving: Saving }) {
  const { t } = useTranslation();
  const seconds = useSecondsSince('since' in saving ? saving.since : null);
  const isReconnecting = saving.kind === 'reconnecting';
  const words =
    saving.kind === 'reconnecting'
      ? t(saving.since === null ? 'minutes.saving.reconnecting' : 'minutes.saving.reconnectingUnsaved', { seconds })
      : t(`minutes.saving.${saving.kind}`, { seconds });
  const { tone, icon } = looks[saving.kind];
  return (
    <span className="dc-saving" data-saving={saving.kind}>
      <Pill tone={tone} icon={icon}>
        {words}
      </Pill>
      {isReconnecting && <span className="dc-quiet">{t('minutes.saving.kept')}</span>}
      <span className="dc-hidden" role="status">
        {isReconnecting && t('minutes.saving.reconnecting')}
      </span>
    </span>
  );
}

function useSecondsSince(since: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (since === null) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [since]);
  return since === null ? 0 : Math.max(0, Math.floor((now - since) / SECOND_MS));
}
