import { Modal, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { useSend } from './acts.tsx';
import { DialogButtons } from './DialogButtons.tsx';
import { SitePalette } from './SitePalette.tsx';
import { siteName } from './sites.ts';

export type SuggestDialogProps = { readonly state: ConferenceState; readonly onClose: () => void };

/** Suggests to the chair's side whom to call: first which site, then why. */
export function SuggestDialog({ state, onClose }: SuggestDialogProps) {
  const { t } = useTranslation();
  const [siteId, setSiteId] = useState<SiteId | null>(null);
  if (siteId === null)
    return <SitePalette state={state} title={t('desk.suggest')} onChoose={setSiteId} onClose={onClose} />;
  return <SuggestForm state={state} siteId={siteId} onClose={onClose} />;
}

function SuggestForm({ state, siteId, onClose }: SuggestDialogProps & { readonly siteId: SiteId }) {
  const { t } = useTranslation();
  const send = useSend();
  const [reason, setReason] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await send.run({ type: 'floor/suggest', siteId, reason })) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`${t('desk.suggest')}: ${siteName(state, siteId)}`}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <TextInput
          label={t('desk.suggestReason')}
          value={reason}
          maxLength={200}
          required
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DialogButtons
          done={t('desk.suggest')}
          pending={send.pending}
          blocked={reason.trim() === ''}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}
