import { Tabs } from '@mantine/core';
import type { MouseEvent } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { OpinionsPanel } from '#client/ui/OpinionsPanel.tsx';
import { RollCallPanel } from '#client/ui/RollCallPanel.tsx';
import { isRollCall } from '#client/ui/roll-call.ts';
import { ScrollRegion } from '#client/ui/ScrollRegion.tsx';
import { SiteAttendanceTable } from '#client/ui/SiteAttendanceTable.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import { waitingRequests } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import type { FloorTabProps } from './FloorTab.tsx';
import { FloorTab } from './FloorTab.tsx';

export const deskTabs = ['floor', 'attendance', 'opinions'] as const;
export type DeskTab = (typeof deskTabs)[number];

export type DeskTabsProps = FloorTabProps & {
  readonly tab: DeskTab;
  readonly onTab: (tab: DeskTab) => void;
  readonly onEnter: (siteId: SiteId) => void;
};

/** What a secretary does beside the record. All parts stay, so that their keys work from each. */
export function DeskTabs({ tab, onTab, onEnter, ...floor }: DeskTabsProps) {
  const { t } = useTranslation();
  const { state } = floor;
  useRollCallTab(state, onTab);
  const choose = (value: string | null) => onTab(deskTabs.find((each) => each === value) ?? 'floor');
  return (
    <Tabs className="dc-panel dc-panel--grow dc-desk-tabs" value={tab} onChange={choose} keepMountedMode="display-none">
      <Tabs.List grow aria-label={t('desk.tabs')}>
        {deskTabs.map((each, index) => (
          <Tabs.Tab key={each} value={each} data-shortcut={(index + 1).toString()} onClick={releaseFocus}>
            {t(`desk.tab.${each}`)}
            {each === 'floor' && ` · ${waitingRequests(state).length.toString()}`}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="floor" className="dc-desk-tab">
        <FloorTab {...floor} />
      </Tabs.Panel>
      <Tabs.Panel value="attendance" className="dc-desk-tab">
        <RollCallPanel state={state} onEnter={onEnter} />
        <SiteAttendanceTable state={state} onEnter={onEnter} />
      </Tabs.Panel>
      <Tabs.Panel value="opinions" className="dc-desk-tab">
        <ScrollRegion className="dc-grow" label={t('desk.tab.opinions')}>
          <OpinionsPanel state={state} />
        </ScrollRegion>
      </Tabs.Panel>
    </Tabs>
  );
}

/** After the mouse, the keys belong to the desk again. */
function releaseFocus(event: MouseEvent<HTMLButtonElement>): void {
  if (event.detail > 0) event.currentTarget.blur();
}

/** The roll call brings its own tab to the front when it begins. */
function useRollCallTab(state: ConferenceState, onTab: (tab: DeskTab) => void): void {
  const calling = isRollCall(state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the beginning of the roll call counts
  useEffect(() => {
    if (calling) onTab('attendance');
  }, [calling]);
}
