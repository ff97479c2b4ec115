import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#client/i18n/format.ts';
import { IsoDateField } from '#client/ui/IsoDateField.tsx';
import type { DeadlineContext } from '#shared/directives/index.ts';
import { deadlineOf } from '#shared/directives/index.ts';
import { type Due, withPhrase } from './due.ts';

export type DueFieldsProps = Due & {
  readonly wording: string;
  readonly deadline: DeadlineContext;
  readonly onChange: (due: Partial<Due>) => void;
};

/** Until when, as spoken and as a day. What the words say is offered; nothing is filled in for mere urgency. */
export function DueFields({ duePhrase, dueDate, wording, deadline, onChange }: DueFieldsProps) {
  const { t } = useTranslation();
  const { all } = deadlineOf(duePhrase === '' ? wording : duePhrase, deadline);
  const offers = all.flatMap(({ phrase, date, otherDate }) => [
    ...(date === null ? [] : [{ phrase, date, words: 'dueOffer' as const }]),
    ...(otherDate === null ? [] : [{ phrase, date: otherDate, words: 'dueOther' as const }]),
  ]);
  return (
    <>
      <TextInput
        label={t('minutes.directive.duePhrase')}
        value={duePhrase}
        maxLength={200}
        onChange={(event) => onChange(withPhrase({ duePhrase, dueDate }, event.currentTarget.value, deadline))}
      />
      <IsoDateField
        label={t('minutes.directive.dueDate')}
        value={dueDate}
        onChange={(date) => onChange({ dueDate: date })}
      />
      <div className="dc-row dc-row--wrap">
        {offers
          .filter(({ date }) => date !== dueDate)
          .map(({ phrase, date, words }) => (
            <button
              key={`${words}${date}`}
              type="button"
              className="dc-link dc-link--small"
              onClick={() => onChange({ duePhrase: phrase, dueDate: date })}
            >
              {t(`minutes.directive.${words}`, { date: formatDate(date) })}
            </button>
          ))}
      </div>
    </>
  );
}
