import { useTranslation } from 'react-i18next';
import { useLine } from '#client/bindings/live.ts';
import { TimePill } from '#client/ui/ConferenceFigures.tsx';
import { ConsoleHeader } from '#client/ui/ConsoleHeader.tsx';
import { IconUsers, IconWifi } from '#client/ui/icons.ts';
import { PapersLink } from '#client/ui/PapersLink.tsx';
import { Pill } from '#client/ui/Pill.tsx';
import { siteName } from '#client/ui/sites.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { isWeak } from '#shared/protocol/index.ts';
import { attendanceTotals } from '#shared/roster/index.ts';

export type SiteHeaderProps = {
  readonly state: ConferenceState;
  readonly siteId: SiteId;
  readonly onAttendance: () => void;
};

/** Whose console this is, the state of its line, and the way to its attendance. */
export function SiteHeader({ state, siteId, onAttendance }: SiteHeaderProps) {
  const { t } = useTranslation();
  const count = attendanceTotals(state.roster).presentBySite[siteId] ?? 0;
  const reported = state.roster.reportBySite[siteId] !== undefined;
  const phase = t(`names.phase.${state.phase.kind}`);
  return (
    <ConsoleHeader
      title={t('site.title', { site: siteName(state, siteId) })}
      subtitle={`${state.plan.title} · ${phase}`}
    >
      <LinePill siteId={siteId} />
      <button type="button" className="dc-pill-button" onClick={onAttendance} title={t('site.attendance')}>
        <Pill tone={reported ? 'neutral' : 'amber'} icon={<IconUsers size={15} aria-hidden="true" />}>
          {reported ? t('site.delegatesReported', { count }) : t('site.delegatesNotReported', { count })}
        </Pill>
      </button>
      <PapersLink state={state} />
      <TimePill />
    </ConsoleHeader>
  );
}

function LinePill({ siteId }: { readonly siteId: SiteId }) {
  const { t } = useTranslation();
  const line = useLine(siteId);
  const icon = <IconWifi size={15} aria-hidden="true" />;
  if (line === null) return <Pill icon={icon}>{t('site.lineNone')}</Pill>;
  if (!isWeak(line.latest))
    return (
      <Pill tone="green" icon={icon}>
        {t('site.lineGood')}
      </Pill>
    );
  const { reducedCount } = line.latest;
  return (
    <Pill tone="amber" icon={icon}>
      {t('site.lineWeak')}
      {reducedCount > 0 && ` · ${t('site.reduced', { count: reducedCount })}`}
    </Pill>
  );
}
