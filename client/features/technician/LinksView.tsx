import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisplayLinkSummary, JoinLinkSummary } from '#client/bindings/api.ts';
import { api } from '#client/bindings/api.ts';
import { useConference, useConferenceId } from '#client/bindings/conference.tsx';
import type { Loaded } from '#client/bindings/use-loaded.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { useLanguage } from '#client/i18n/language.ts';
import type { LinkLine } from '#client/ui/LinkList.tsx';
import { LinkList } from '#client/ui/LinkList.tsx';
import { Panel } from '#client/ui/Panel.tsx';
import { siteName } from '#client/ui/sites.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { NewLinkForm } from './NewLinkForm.tsx';
import { NewLinks } from './NewLinks.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { useAwayReason } from './use-away-reason.ts';
import type { IssuedLinksHold, LinkKind } from './use-issued-links.ts';

type Revoking = { readonly kind: LinkKind; readonly link: LinkLine };

/** Links by which sites and screens come in: created, listed, revoked. */
export function LinksView({ issued }: { readonly issued: IssuedLinksHold }) {
  const { t } = useTranslation();
  const state = useConference((whole) => whole);
  const conferenceId = useConferenceId();
  const join = useLoaded(() => api.joinLinks(conferenceId), conferenceId);
  const display = useLoaded(() => api.displayLinks(conferenceId), conferenceId);
  const [showRevoked, setShowRevoked] = useState(false);
  const [revoking, setRevoking] = useState<Revoking | null>(null);
  const reload = (kind: LinkKind) => {
    const loaded = kind === 'join' ? join : display;
    if (loaded.kind !== 'loading') loaded.reload();
  };
  const panel = { state, showRevoked, onRevoke: setRevoking };
  return (
    <div className="dc-links">
      <NewLinkForm
        state={state}
        joinLinks={join.kind === 'loaded' ? join.value : null}
        issued={issued}
        onIssued={reload}
      />
      <NewLinks state={state} issued={issued} />
      <div className="dc-links__lists">
        <LinkPanel kind="join" loaded={join} {...panel} />
        <LinkPanel kind="display" loaded={display} {...panel} />
      </div>
      <Checkbox
        size="sm"
        label={t('technician.showRevoked')}
        checked={showRevoked}
        onChange={(event) => setShowRevoked(event.currentTarget.checked)}
      />
      {revoking !== null && (
        <RevokeDialog
          {...revoking}
          onRevoked={() => {
            issued.forget(revoking.link.id);
            setRevoking(null);
            reload(revoking.kind);
          }}
          onClose={() => setRevoking(null)}
        />
      )}
    </div>
  );
}

type LinkSummary = JoinLinkSummary | DisplayLinkSummary;

type LinkPanelProps = {
  readonly kind: LinkKind;
  readonly state: ConferenceState;
  readonly loaded: Loaded<readonly LinkSummary[]>;
  readonly showRevoked: boolean;
  readonly onRevoke: (revoking: Revoking) => void;
};

function LinkPanel({ kind, state, loaded, showRevoked, onRevoke }: LinkPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const away = useAwayReason();
  const caption = t(kind === 'join' ? 'technician.joinLinks' : 'technician.displayLinks');
  if (loaded.kind === 'loading') return <Panel caption={caption}>{t('common.loading')}</Panel>;
  if (loaded.kind === 'failed')
    return (
      <Panel caption={caption}>
        <p className="dc-note dc-note--red">{loaded.reason[language]}</p>
        <button type="button" className="dc-link" onClick={loaded.reload}>
          {t('common.retry')}
        </button>
      </Panel>
    );
  const links = loaded.value.filter(({ revokedAt }) => showRevoked || revokedAt === null);
  return (
    <Panel caption={caption} grow>
      <LinkList
        label={caption}
        links={links.map((link) => lineOf(state, link))}
        reason={away}
        onRevoke={(link) => onRevoke({ kind, link })}
      />
    </Panel>
  );
}

function lineOf(state: ConferenceState, link: LinkSummary): LinkLine {
  const { id, label, createdAt, revokedAt } = link;
  const isDisplay = 'screenLimit' in link;
  return {
    id,
    label,
    createdAt,
    revokedAt,
    site: siteName(state, link.siteId),
    closedAt: isDisplay ? null : link.closedAt,
    screens: isDisplay ? { openCount: link.screensOpen, limit: link.screenLimit } : null,
  };
}
