import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '#client/ui/ActButton.tsx';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { IconPencil, IconX } from '#client/ui/icons.ts';
import { Tag } from '#client/ui/Pill.tsx';
import { RequestDialog } from '#client/ui/RequestDialog.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import { upNext, waitingRequests } from '#shared/conference/index.ts';
import type { FloorRequest } from '#shared/floor/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';

type OwnRequestsProps = { readonly state: ConferenceState; readonly siteId: SiteId };

/** The requests of this site, with their places in the queue. */
export function OwnRequests({ state, siteId }: OwnRequestsProps) {
  const { t } = useTranslation();
  const waiting = waitingRequests(state);
  const own = waiting.filter((request) => request.siteId === siteId);
  const declined = lastDeclined(state, siteId);
  return (
    <div className="dc-stack">
      {own.map((request) => (
        <OwnRequest
          key={request.requestId}
          state={state}
          request={request}
          place={waiting.indexOf(request) + 1}
          isNext={upNext(state)?.requestId === request.requestId}
        />
      ))}
      {declined !== null && (
        <div className="dc-note" role="status">
          <p>{t('site.declinedReason', { reason: declined })}</p>
        </div>
      )}
    </div>
  );
}

type OwnRequestProps = {
  readonly state: ConferenceState;
  readonly request: FloorRequest;
  readonly place: number;
  readonly isNext: boolean;
};

function OwnRequest({ state, request, place, isNext }: OwnRequestProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <section className={isNext || place === 1 ? 'dc-place dc-place--next' : 'dc-place'} aria-live="polite">
        <h2 className="dc-caption">{t('site.place')}</h2>
        <p className="dc-place__number">{place}</p>
        <p className="dc-strong">{isNext ? t('site.nextUp') : place === 1 ? t('site.firstNext') : t('site.waiting')}</p>
        <p className="dc-quiet">{request.topic === '' ? request.speaker.title : request.topic}</p>
        <Tag tone="navy">{t(`names.requestType.${request.requestType}`)}</Tag>
      </section>
      <div className="dc-row dc-row--fill">
        <ActionButton icon={<IconPencil size={15} />} onPress={() => setEditing(true)}>
          {t('site.changeRequest')}
        </ActionButton>
        <ActButton
          command={{ type: 'floor/withdraw', requestId: request.requestId }}
          look="danger"
          icon={<IconX size={15} />}
        >
          {t('site.withdraw')}
        </ActButton>
      </div>
      {editing && (
        <RequestDialog state={state} request={request} siteId={request.siteId} onClose={() => setEditing(false)} />
      )}
    </>
  );
}

/** The reason of the newest decline of this site, unless it has asked again since. */
function lastDeclined({ floor }: ConferenceState, siteId: SiteId): string | null {
  const own = Object.values(floor.requestById).filter((request) => request.siteId === siteId);
  const newest = own.sort((a, b) => b.at - a.at)[0];
  return newest?.state.kind === 'declined' ? newest.state.reason : null;
}
