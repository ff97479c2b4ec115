import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusal } from '#client/bindings/commands.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { IconHandStop } from '#client/ui/icons.ts';
import { RequestDialog } from '#client/ui/RequestDialog.tsx';
import { siteName } from '#client/ui/sites.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { currentSpeech, waitingRequests } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';

/** The one large button of a site. */
export function RequestButton({ state, siteId }: { readonly state: ConferenceState; readonly siteId: SiteId }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const refusal = useRefusal(probeOf(state, siteId));
  const speaking = currentSpeech(state)?.siteId === siteId;
  const asked = waitingRequests(state).some((request) => request.siteId === siteId);
  const reason = refusal?.[language] ?? null;
  return (
    <div className="dc-stack">
      <ActionButton
        look={speaking ? 'plain' : 'primary'}
        size="xl"
        fullWidth
        icon={<IconHandStop size={22} />}
        reason={reason}
        onPress={() => setOpen(true)}
      >
        {asked ? t('floor.requestMore') : t('floor.request')}
      </ActionButton>
      {reason !== null && (
        <p className="dc-quiet dc-flat" aria-hidden="true">
          {reason}
        </p>
      )}
      {open && <RequestDialog state={state} request={null} siteId={siteId} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** A request by somebody new: tells whether the site may ask at all. */
function probeOf(state: ConferenceState, siteId: SiteId) {
  const speaker = { name: '', title: '?', unit: siteName(state, siteId), delegateId: null };
  const request = {
    siteId,
    speaker,
    requestType: 'discussion',
    topic: '',
    itemId: null,
    preRegistered: false,
  } as const;
  return { type: 'floor/request', request } as const;
}
