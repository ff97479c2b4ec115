import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { instant } from '#shared/kernel/index.ts';
import type { Site } from '#shared/roster/index.ts';
import { attendanceTotals, delegatesOf, orderedSites, siteCounts } from '#shared/roster/index.ts';
import { matches } from '../i18n/fold.ts';
import { formatTime } from '../i18n/format.ts';
import { useAct } from './acts.tsx';
import { IconMicrophone, IconPencil } from './icons.ts';
import { Tag } from './Pill.tsx';
import { isRollCall } from './roll-call.ts';
import { ScrollRegion } from './ScrollRegion.tsx';
import { useFollow } from './use-follow.ts';

export type SiteAttendanceTableProps = {
  readonly state: ConferenceState;
  /** Enters the delegates of a site. */
  readonly onEnter: (siteId: SiteId) => void;
};

/** Attendance of all sites, the hub first; in the roll call also who was called. */
export function SiteAttendanceTable({ state, onEnter }: SiteAttendanceTableProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState('all');
  const [query, setQuery] = useState('');
  const follow = useFollow();
  const waiting = siteCounts(state.roster).notReportedSiteIds;
  const sites = orderedSites(state.roster)
    .filter((site) => filter === 'all' || waiting.includes(site.siteId))
    .filter((site) => matches(site.name, query));
  const filters = [
    { value: 'all', label: t('common.all') },
    { value: 'notReported', label: t('desk.filterNotReported', { count: waiting.length }) },
  ];
  return (
    <>
      <Totals state={state} />
      <div className="dc-row">
        <SegmentedControl size="xs" aria-label={t('desk.filter')} data={filters} value={filter} onChange={setFilter} />
        <TextInput
          size="xs"
          className="dc-grow"
          placeholder={t('common.search')}
          aria-label={t('common.searchUnits')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <ScrollRegion boxRef={follow.boxRef} className="dc-grow" label={t('desk.attendance')} onScroll={follow.onScroll}>
        {sites.length === 0 ? (
          <p className="dc-empty">{query === '' ? t('attendance.allReported') : t('common.nothingFound')}</p>
        ) : (
          <Table state={state} sites={sites} onEnter={onEnter} />
        )}
      </ScrollRegion>
    </>
  );
}

function Totals({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const totals = attendanceTotals(state.roster);
  return (
    <div>
      <p className="dc-flat">
        <strong>{t('attendance.withHub', { count: totals.presentWithHub })}</strong>
        <span className="dc-quiet"> · {t('attendance.atSites', { count: totals.presentAtSites })}</span>
      </p>
      <p className="dc-flat dc-quiet">
        {t('attendance.totals', {
          present: totals.presentWithHub,
          excused: totals.absentExcused,
          unexcused: totals.absentUnexcused,
          guests: totals.guests,
        })}
      </p>
    </div>
  );
}

type TableProps = SiteAttendanceTableProps & { readonly sites: readonly Site[] };

function Table({ state, sites, onEnter }: TableProps) {
  const { t } = useTranslation();
  return (
    <table className="dc-table dc-desk-sites">
      <thead>
        <tr>
          <th scope="col">{t('attendance.site')}</th>
          <th scope="col" className="dc-table__number">
            {t('desk.present')}
          </th>
          <th scope="col" className="dc-table__number">
            {t('desk.absent')}
          </th>
          <th scope="col">{t('desk.reported')}</th>
          <th scope="col">
            <span className="dc-hidden">{t('desk.enterAttendance')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => (
          <SiteRow key={site.siteId} state={state} site={site} onEnter={onEnter} />
        ))}
      </tbody>
    </table>
  );
}

type SiteRowProps = SiteAttendanceTableProps & { readonly site: Site };

function SiteRow({ state, site, onEnter }: SiteRowProps) {
  const { t } = useTranslation();
  const { siteId } = site;
  const report = state.roster.reportBySite[siteId];
  const delegates = delegatesOf(state.roster, siteId);
  const present = attendanceTotals(state.roster).presentBySite[siteId] ?? 0;
  const absentCount = delegates.filter(({ attendance }) => attendance.kind !== 'present').length;
  const calling = state.agenda.rollCall.siteId === siteId;
  return (
    <tr
      className={calling ? 'dc-desk-sites__calling' : ''}
      {...(calling ? { 'aria-current': 'step', 'data-now': true } : {})}
    >
      <th scope="row" title={site.name}>
        {site.shortName}
        <SiteMarks state={state} siteId={siteId} />
      </th>
      <td className="dc-table__number">{present}</td>
      <td className="dc-table__number">{absentCount}</td>
      <td>{report === undefined ? <Tag tone="amber">{t('desk.notYet')}</Tag> : formatTime(instant(report.at))}</td>
      <td>
        <div className="dc-desk-sites__tools">
          <CallButton state={state} site={site} />
          <button
            type="button"
            className="dc-icon"
            aria-label={t('attendance.title', { site: site.name })}
            title={t('desk.enterAttendance')}
            onClick={() => onEnter(siteId)}
          >
            <IconPencil size={15} />
          </button>
        </div>
      </td>
    </tr>
  );
}

/** Calls one site out of turn; only while the roll call is on. */
function CallButton({ state, site: { siteId, name } }: { readonly state: ConferenceState; readonly site: Site }) {
  const { t } = useTranslation();
  const act = useAct({ type: 'agenda/stepRollCall', siteId });
  const { rollCall } = state.agenda;
  if (!isRollCall(state) || siteId === state.roster.hubSiteId || rollCall.siteId === siteId) return null;
  const label = t('desk.callSite', { site: name });
  return (
    <button
      type="button"
      className="dc-icon"
      aria-label={label}
      aria-disabled={act.reason !== null || act.pending}
      title={act.reason ?? label}
      onClick={() => void act.run()}
    >
      <IconMicrophone size={15} />
    </button>
  );
}

function SiteMarks({ state, siteId }: { readonly state: ConferenceState; readonly siteId: SiteId }) {
  const { t } = useTranslation();
  const line = state.roster.lineBySite[siteId]?.kind ?? 'never';
  const { rollCall } = state.agenda;
  return (
    <span className="dc-desk-sites__marks">
      {siteId === state.roster.hubSiteId && <span className="dc-quiet">{t('common.hub')}</span>}
      {line !== 'connected' && (
        <span className="dc-desk-sites__away">
          {line === 'dropped' ? t('names.tile.dropped') : t('names.tile.away')}
        </span>
      )}
      {rollCall.siteId === siteId && <Tag tone="red">{t('desk.calling')}</Tag>}
      {rollCall.siteId !== siteId && rollCall.called.includes(siteId) && <Tag tone="green">{t('desk.calledMark')}</Tag>}
    </span>
  );
}
