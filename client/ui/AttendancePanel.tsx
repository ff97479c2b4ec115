import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { instant } from '#shared/kernel/index.ts';
import type { Delegate } from '#shared/roster/index.ts';
import { delegatesOf } from '#shared/roster/index.ts';
import { formatTime } from '../i18n/format.ts';
import { ActButton } from './ActButton.tsx';
import { ActMenuItem } from './ActMenuItem.tsx';
import { useNow } from './acts.tsx';
import { DelegateDialog } from './DelegateDialog.tsx';
import { IconClock, IconDots, IconPencil, IconPlus, IconTrash } from './icons.ts';
import { NumberField } from './NumberField.tsx';
import { Tag } from './Pill.tsx';

export type AttendancePanelProps = { readonly state: ConferenceState; readonly siteId: SiteId };

type Editing = { readonly delegate: Delegate | null; readonly isGuest: boolean };

/** The delegates of one site: who is there, who is not and why, and the report to the hub. */
export function AttendancePanel({ state, siteId }: AttendancePanelProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<Editing | null>(null);
  const delegates = delegatesOf(state.roster, siteId);
  return (
    <div className="dc-stack">
      {delegates.length === 0 && <p className="dc-empty">{t('attendance.nobody')}</p>}
      <ul className="dc-delegates">
        {delegates.map((delegate) => (
          <DelegateRow
            key={delegate.delegateId}
            delegate={delegate}
            onEdit={() => setEditing({ delegate, isGuest: delegate.standing === 'guest' })}
          />
        ))}
      </ul>
      <div className="dc-row dc-row--wrap">
        <button type="button" className="dc-link" onClick={() => setEditing({ delegate: null, isGuest: false })}>
          <IconPlus size={15} aria-hidden="true" />
          {t('attendance.addDelegate')}
        </button>
        <button type="button" className="dc-link" onClick={() => setEditing({ delegate: null, isGuest: true })}>
          <IconPlus size={15} aria-hidden="true" />
          {t('attendance.addGuest')}
        </button>
      </div>
      <Report state={state} siteId={siteId} />
      {editing !== null && (
        <DelegateDialog
          siteId={siteId}
          delegate={editing.delegate}
          isGuest={editing.isGuest}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

function Report({ state, siteId }: AttendancePanelProps) {
  const { t } = useTranslation();
  const report = state.roster.reportBySite[siteId];
  const [unnamedCount, setUnnamedCount] = useState(report?.unnamedCount ?? 0);
  return (
    <div className="dc-report">
      <NumberField label={t('attendance.unnamed')} value={unnamedCount} min={0} max={2000} onChange={setUnnamedCount} />
      <ActButton
        command={{ type: 'roster/reportAttendance', siteId, unnamedCount }}
        look={report === undefined ? 'primary' : 'plain'}
      >
        {report === undefined ? t('attendance.report') : t('attendance.reportAgain')}
      </ActButton>
      <span className="dc-quiet">
        {report === undefined
          ? t('attendance.notReported')
          : t('attendance.reportedAt', { time: formatTime(instant(report.at)) })}
      </span>
    </div>
  );
}

function DelegateRow({ delegate, onEdit }: { readonly delegate: Delegate; readonly onEdit: () => void }) {
  const { t } = useTranslation();
  const { attendance } = delegate;
  return (
    <li className="dc-delegate">
      <div className="dc-grow">
        <p className="dc-flat">
          <strong>{delegate.name === '' ? delegate.title : delegate.name}</strong>
          {delegate.name !== '' && <span className="dc-quiet"> {delegate.title}</span>}
          {delegate.rank !== undefined && delegate.rank !== '' && <span className="dc-quiet"> · {delegate.rank}</span>}
          {delegate.organisation !== null && <span className="dc-quiet"> · {delegate.organisation}</span>}
        </p>
        <div className="dc-request__tags">
          <Tag tone={attendance.kind === 'present' ? 'green' : 'amber'}>{t(`names.attendance.${attendance.kind}`)}</Tag>
          {delegate.standing !== 'member' && <Tag tone="navy">{t(`names.standing.${delegate.standing}`)}</Tag>}
          {attendance.kind === 'absentExcused' && <Tag>{attendance.reason}</Tag>}
          <Times delegate={delegate} />
        </div>
      </div>
      <DelegateMenu delegate={delegate} onEdit={onEdit} />
    </li>
  );
}

function Times({ delegate: { attendance } }: { readonly delegate: Delegate }) {
  const { t } = useTranslation();
  if (attendance.kind !== 'present') return null;
  return (
    <>
      {attendance.arrivedAt !== null && (
        <Tag>
          {t('attendance.arrived')} {formatTime(attendance.arrivedAt)}
        </Tag>
      )}
      {attendance.leftAt !== null && (
        <Tag>
          {t('attendance.left')} {formatTime(attendance.leftAt)}
        </Tag>
      )}
    </>
  );
}

function DelegateMenu({ delegate, onEdit }: { readonly delegate: Delegate; readonly onEdit: () => void }) {
  const { t } = useTranslation();
  const now = useNow(10_000);
  const { delegateId } = delegate;
  const label = `${t('common.more')}: ${delegate.name === '' ? delegate.title : delegate.name}`;
  return (
    <Menu position="left-start" withinPortal shadow="md" width={240}>
      <Menu.Target>
        <button type="button" className="dc-icon" aria-label={label} title={label}>
          <IconDots size={17} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={onEdit}>
          {t('common.edit')}
        </Menu.Item>
        <ActMenuItem
          command={{ type: 'roster/noteArrival', delegateId, arrivedAt: now }}
          icon={<IconClock size={16} />}
        >
          {t('attendance.noteArrival')}
        </ActMenuItem>
        <ActMenuItem command={{ type: 'roster/noteLeaving', delegateId, leftAt: now }} icon={<IconClock size={16} />}>
          {t('attendance.noteLeaving')}
        </ActMenuItem>
        <ActMenuItem command={{ type: 'roster/removeDelegate', delegateId }} icon={<IconTrash size={16} />} danger>
          {t('common.remove')}
        </ActMenuItem>
      </Menu.Dropdown>
    </Menu>
  );
}
