import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/indicators/index.ts';
import { amountProblem } from './target-draft.ts';

export type AmountFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  /** What else is wrong with the number. */
  readonly error?: string | null;
  readonly onChange: (typed: string) => void;
};

/** A number that is not negative, typed as people in Vietnam do. */
export function AmountField({ label, description, value, error = null, onChange }: AmountFieldProps) {
  const { t } = useTranslation();
  const problem = amountProblem(value);
  const words =
    problem?.kind === 'ambiguous'
      ? t('figureEntry.list.ambiguous', {
          grouped: problem.readings.grouped,
          pointed: formatNumber(problem.readings.pointed),
        })
      : t('figureEntry.list.wrongNumber');
  return (
    <TextInput
      label={label}
      {...(description === undefined ? {} : { description })}
      value={value}
      maxLength={30}
      inputMode="decimal"
      required
      error={problem === null ? error : words}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
