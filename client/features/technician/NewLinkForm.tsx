import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinLinkSummary } from '#client/bindings/api.ts';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { IconPlus } from '#client/ui/icons.ts';
import { Panel } from '#client/ui/Panel.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import { useAwayReason } from './use-away-reason.ts';
import type { IssuedLinksHold, LinkKind, LinkOrder } from './use-issued-links.ts';

export type NewLinkFormProps = {
  readonly state: ConferenceState;
  /** Null while they are not known. */
  readonly joinLinks: readonly JoinLinkSummary[] | null;
  readonly issued: IssuedLinksHold;
  readonly onIssued: (kind: LinkKind) => void;
};

/** Creates a link for one site or screen, or for all sites that have none. */
export function NewLinkForm({ state, joinLinks, issued, onIssued }: NewLinkFormProps) {
  const { t } = useTranslation();
  const away = useAwayReason();
  const [order, setOrder] = useState<LinkOrder>({ kind: 'join', siteId: state.roster.hubSiteId, label: '' });
  const without = joinLinks === null ? [] : sitesWithoutLink(state, joinLinks);
  const label = order.label.trim() === '' ? t('technician.linkLabelDefault') : order.label.trim();
  const issue = async (orders: readonly LinkOrder[]) => {
    const issuedCount = await issued.issue(orders);
    if (issuedCount > 0 && orders[0] !== undefined) onIssued(orders[0].kind);
  };
  return (
    <Panel caption={t('technician.createLinkCaption')}>
      <div className="dc-row dc-row--wrap dc-links__form">
        <OrderFields state={state} order={order} onOrder={setOrder} />
        <ActionButton
          look="primary"
          icon={<IconPlus size={16} />}
          reason={away}
          pending={issued.pending}
          onPress={() => void issue([{ ...order, label }])}
        >
          {t('technician.createLink')}
        </ActionButton>
        {without.length > 0 && (
          <ActionButton
            reason={away}
            pending={issued.pending}
            onPress={() => void issue(without.map((siteId) => ({ kind: 'join', siteId, label })))}
          >
            {t('technician.createAll', { count: without.length })}
          </ActionButton>
        )}
      </div>
    </Panel>
  );
}

type OrderFieldsProps = {
  readonly state: ConferenceState;
  readonly order: LinkOrder;
  readonly onOrder: (order: LinkOrder) => void;
};

function OrderFields({ state, order, onOrder }: OrderFieldsProps) {
  const { t } = useTranslation();
  const sites = orderedSites(state.roster);
  return (
    <>
      <SegmentedControl
        aria-label={t('technician.linkKind')}
        value={order.kind}
        onChange={(kind) => onOrder({ ...order, kind })}
        data={[
          { value: 'join', label: t('technician.joinLink') },
          { value: 'display', label: t('technician.displayLink') },
        ]}
      />
      <Select
        aria-label={t('technician.linkSite')}
        searchable
        allowDeselect={false}
        value={order.siteId}
        data={sites.map(({ siteId, name }) => ({ value: siteId, label: name }))}
        onChange={(value) => {
          const site = sites.find(({ siteId }) => siteId === value);
          if (site !== undefined) onOrder({ ...order, siteId: site.siteId });
        }}
      />
      <TextInput
        aria-label={t('technician.linkLabel')}
        placeholder={t('technician.linkLabelDefault')}
        maxLength={100}
        value={order.label}
        onChange={(event) => onOrder({ ...order, label: event.currentTarget.value })}
      />
    </>
  );
}

/** Sites, the hub left out, by whose links nobody new can come in. */
function sitesWithoutLink({ roster }: ConferenceState, links: readonly JoinLinkSummary[]): SiteId[] {
  const open = links.filter(({ closedAt, revokedAt }) => closedAt === null && revokedAt === null);
  const has = new Set(open.map(({ siteId }) => siteId));
  return orderedSites(roster)
    .map(({ siteId }) => siteId)
    .filter((siteId) => siteId !== roster.hubSiteId && !has.has(siteId));
}
