import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Delegate, Site } from '#shared/roster/index.ts';
import { attendanceTotals, orderedSites } from '#shared/roster/index.ts';

/** Who attends at each site: how many, who is absent and why, and of which site nobody has told. */
export function AttendanceBySite({ state: { roster } }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const { presentBySite } = attendanceTotals(roster);
  const delegates = Object.values(roster.delegateById);
  const words = ({ siteId }: Site): string => {
    const own = delegates.filter((delegate) => delegate.siteId === siteId);
    if (own.length === 0 && roster.reportBySite[siteId] === undefined) return t('minutes.siteUnreported');
    const absent = own.filter(({ attendance }) => attendance.kind !== 'present').map(absenceOf);
    const present = t('minutes.siteAttendance', { present: presentBySite[siteId] ?? 0 });
    return absent.length === 0 ? present : `${present}; ${t('minutes.siteAbsent', { names: absent.join(', ') })}`;
  };
  return (
    <details className="dc-attendance">
      <summary>{t('minutes.attendanceBySite')}</summary>
      <ul>
        {orderedSites(roster).map((site) => (
          <li key={site.siteId}>
            <strong>{site.shortName}</strong> {words(site)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function absenceOf({ name, title, attendance }: Delegate): string {
  const who = name === '' ? title : `${name}, ${title}`;
  return attendance.kind === 'absentExcused' ? `${who} (${attendance.reason})` : who;
}
