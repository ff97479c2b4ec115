import { useTranslation } from 'react-i18next';
import { officeApi } from '#client/bindings/office.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { useNow } from '#client/ui/acts.tsx';
import { IconCalendarDue } from '#client/ui/icons.ts';
import { Pill } from '#client/ui/Pill.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { WorkingCalendar } from '#shared/directives/index.ts';
import type { Instant } from '#shared/kernel/index.ts';
import { shortDay } from '#shared/kernel/index.ts';
import type { NoticeDue } from './notice-due.ts';
import { noticeDue } from './notice-due.ts';

const weekendsOnly: WorkingCalendar = { holidays: [], makeUpDays: [] };

/** How long there is until the notice has to be out; nothing once it is. */
export function DueLine({ state: { phase, minutes } }: { readonly state: ConferenceState }) {
  const { state } = minutes.paperByKind.notice;
  const isIssued = state.kind === 'approved' && state.issue !== null;
  return phase.kind === 'closed' && !isIssued ? <Countdown closedAt={phase.at} /> : null;
}

function Countdown({ closedAt }: { readonly closedAt: Instant }) {
  const { t } = useTranslation();
  const loaded = useLoaded(officeApi.calendar);
  const now = useNow(60_000);
  if (loaded.kind === 'loading') return null;
  const calendar = loaded.kind === 'loaded' ? loaded.value : weekendsOnly;
  const due = noticeDue({ closedAt, now, calendar });
  return (
    <div className="dc-row dc-row--wrap">
      <Pill tone={due.tone} icon={<IconCalendarDue size={15} aria-hidden="true" />}>
        {t(wordsOf(due), { count: Math.abs(due.left), date: shortDay(due.dueOn) })}
      </Pill>
      {loaded.kind === 'failed' && <span className="dc-quiet">{t('papers.due.noCalendar')}</span>}
    </div>
  );
}

function wordsOf({ left }: NoticeDue) {
  if (left < 0) return 'papers.due.over';
  return left === 0 ? 'papers.due.today' : 'papers.due.left';
}
