import { Button, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconX } from '#client/ui/icons.ts';
import type { DayText } from '#shared/kernel/index.ts';
import { shortDay, weekdayOf } from '#shared/kernel/index.ts';
import { daysIn, sorted } from './pasted-days.ts';

const FRIDAY = 5;
/** Days for a few years; more than that is a slip of the paste. */
const MOST_LETTERS = 8_000;

export type DayListProps = {
  readonly title: string;
  readonly empty: string;
  /** In their order. */
  readonly days: readonly DayText[];
  /** On which days an entry changes nothing: it is marked, since it may be a slip. */
  readonly oddOn: 'weekend' | 'weekday';
  readonly onChange: (days: readonly DayText[]) => void;
};

/** Days by years, each with its way out, and a field into which new ones are typed or pasted. */
export function DayList({ title, empty, days, oddOn, onChange }: DayListProps) {
  const titleId = useId();
  const years = [...new Set(days.map((day) => day.slice(0, 4)))];
  return (
    <section className="dc-stack" aria-labelledby={titleId}>
      <h3 className="dc-admin-days__title" id={titleId}>
        {title}
      </h3>
      {days.length === 0 && <p className="dc-quiet dc-flat">{empty}</p>}
      {years.map((year) => (
        <div key={year} className="dc-admin-days__year">
          <strong>{year}</strong>
          <ul className="dc-admin-days">
            {days
              .filter((day) => day.startsWith(year))
              .map((day) => (
                <DayChip
                  key={day}
                  day={day}
                  isOdd={weekdayOf(day) > FRIDAY === (oddOn === 'weekend')}
                  onRemove={() => onChange(days.filter((each) => each !== day))}
                />
              ))}
          </ul>
        </div>
      ))}
      <AddDays title={title} onAdd={(added) => onChange(sorted([...days, ...added]))} />
    </section>
  );
}

type DayChipProps = { readonly day: DayText; readonly isOdd: boolean; readonly onRemove: () => void };

function DayChip({ day, isOdd, onRemove }: DayChipProps) {
  const { t } = useTranslation();
  const weekday = t(`administration.office.weekday.${weekdayKeys[weekdayOf(day) - 1] ?? 'mon'}`);
  return (
    <li className={isOdd ? 'dc-admin-days__day dc-admin-days__day--odd' : 'dc-admin-days__day'}>
      <span>
        {weekday} {shortDay(day)}
        {isOdd && <span className="dc-hidden"> ({t('administration.office.odd')})</span>}
      </span>
      <button
        type="button"
        className="dc-icon"
        aria-label={t('administration.office.removeDay', { day: shortDay(day) })}
        onClick={onRemove}
      >
        <IconX size={14} />
      </button>
    </li>
  );
}

const weekdayKeys = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

type AddDaysProps = { readonly title: string; readonly onAdd: (days: readonly DayText[]) => void };

function AddDays({ title, onAdd }: AddDaysProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { days, unclear } = daysIn(text);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (days.length === 0) return;
    onAdd(days);
    setText(unclear.join('\n'));
  };
  return (
    <form className="dc-row dc-admin-days__add" onSubmit={add}>
      <Textarea
        className="dc-grow"
        label={t('administration.office.addDays', { list: title })}
        description={t('administration.office.addDaysHint')}
        value={text}
        maxLength={MOST_LETTERS}
        autosize
        minRows={1}
        maxRows={6}
        error={unclear.length > 0 && t('administration.office.unclear', { lines: unclear.slice(0, 3).join('; ') })}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={days.length === 0}>
        {days.length === 0 ? t('common.add') : t('administration.office.addCount', { count: days.length })}
      </Button>
    </form>
  );
}
