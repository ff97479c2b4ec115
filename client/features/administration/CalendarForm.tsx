import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { officeApi } from '#client/bindings/office.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { showDone } from '#client/ui/toasts.ts';
import type { WorkingCalendar } from '#shared/directives/index.ts';
import { workingCalendarSchema } from '#shared/directives/index.ts';
import { DayList } from './DayList.tsx';
import { SaveFoot } from './SaveFoot.tsx';

export type CalendarFormProps = { readonly saved: WorkingCalendar; readonly onSaved: () => void };

/** Which days are not worked, and which are worked in their place. */
export function CalendarForm({ saved, onSaved }: CalendarFormProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  const [draft, setDraft] = useState(saved);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(saved);
  const fits = workingCalendarSchema.safeParse(draft).success;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if ((await act.run(() => officeApi.saveCalendar(draft))) === null) return;
    showDone(t('administration.office.saved'));
    onSaved();
  };
  return (
    <section className="dc-panel">
      <h2 className="dc-page__section">{t('administration.office.calendar')}</h2>
      <p className="dc-quiet dc-flat">{t('administration.office.calendarText')}</p>
      <DayList
        title={t('administration.office.holidays')}
        empty={t('administration.office.noHolidays')}
        days={draft.holidays}
        oddOn="weekend"
        onChange={(holidays) => setDraft({ ...draft, holidays })}
      />
      <DayList
        title={t('administration.office.makeUpDays')}
        empty={t('administration.office.noMakeUpDays')}
        days={draft.makeUpDays}
        oddOn="weekday"
        onChange={(makeUpDays) => setDraft({ ...draft, makeUpDays })}
      />
      <form onSubmit={(event) => void save(event)}>
        <SaveFoot
          pending={act.pending}
          problem={act.problem}
          blocked={fits ? null : t('administration.office.tooMany')}
          isDirty={isDirty}
          onDrop={() => setDraft(saved)}
        />
      </form>
    </section>
  );
}
