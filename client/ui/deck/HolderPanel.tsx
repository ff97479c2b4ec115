import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import { isHolderAway } from '#shared/conference/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import type { Holder } from '#shared/stage/index.ts';
import { ActButton } from '../ActButton.tsx';
import { ActMenuItem } from '../ActMenuItem.tsx';
import { IconPresentation } from '../icons.ts';
import { Panel } from '../Panel.tsx';
import { personLine } from '../PresidingPanel.tsx';
import { siteName } from '../sites.ts';

export type HolderPanelProps = {
  readonly state: ConferenceState;
  /** Whether this device turns the slides. */
  readonly isHolder: boolean;
};

/** Who turns the slides, and the way to take them or to hand them on. */
export function HolderPanel({ state, isHolder }: HolderPanelProps) {
  const { t } = useTranslation();
  const words = useHolderWords(state);
  return (
    <Panel caption={t('show.title')}>
      <p className="dc-flat">{isHolder ? t('show.holderYou') : words}</p>
      <div className="dc-row dc-row--fill dc-row--wrap">
        {!isHolder && (
          <ActButton command={{ type: 'stage/takeShow' }} look="primary" icon={<IconPresentation size={17} />}>
            {t('show.take')}
          </ActButton>
        )}
        <HandMenu state={state} />
      </div>
    </Panel>
  );
}

function HandMenu({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const { roster } = state;
  const people = Object.values(roster.personById).filter(({ roles }) =>
    roles.some((role) => role === 'reporter' || role === 'chair' || role === 'secretary'),
  );
  const holders: Holder[] = [
    ...people.map(({ personId }): Holder => ({ kind: 'person', personId })),
    ...orderedSites(roster)
      .filter(({ siteId }) => siteId !== roster.hubSiteId)
      .map(({ siteId }): Holder => ({ kind: 'site', siteId })),
  ];
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" size="sm" className="dc-action dc-action--plain">
          {t('show.hand')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {holders.map((holder) => (
          <ActMenuItem key={JSON.stringify(holder)} command={{ type: 'stage/handShow', holder }}>
            {holderName(state, holder)}
          </ActMenuItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Who turns the slides, in words for somebody else; and that they are away, where they are. */
export function useHolderWords(state: ConferenceState): string {
  const { t } = useTranslation();
  const { holder } = state.stage.show;
  if (holder === null) return t('show.holderNone');
  return t(isHolderAway(state) ? 'show.holderAway' : 'show.holderOther', { name: holderName(state, holder) });
}

/** How a holder is called on screen. */
function holderName(state: ConferenceState, holder: Holder): string {
  if (holder.kind === 'site') return siteName(state, holder.siteId);
  const person = state.roster.personById[holder.personId];
  return person === undefined ? '' : personLine(person);
}
