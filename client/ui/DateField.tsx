import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isoOfTyped, typedOfIso } from './typed-date.ts';

export type DateFieldProps = {
  /** Stands above the field; without it `hiddenLabel` names the field to those who do not see it. */
  readonly label?: string;
  readonly hiddenLabel?: string;
  readonly description?: string;
  /** What is typed, which may be no day yet; `isoOfTyped` reads it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  /** It stays as it is; the description says why. */
  readonly fixed?: boolean;
  readonly error?: ReactNode;
  readonly className?: string;
  readonly focused?: boolean;
};

/** A day typed day first, whatever the language of the browser; when the field is left, it is written out whole. */
export function DateField(props: DateFieldProps) {
  const { label, hiddenLabel, description, value, onChange, required = false, error = null, className } = props;
  const { t } = useTranslation();
  const isWrong = value.trim() !== '' && isoOfTyped(value) === null;
  const leave = () => {
    const date = isoOfTyped(value);
    if (date !== null && typedOfIso(date) !== value) onChange(typedOfIso(date));
  };
  return (
    <TextInput
      {...(label === undefined ? {} : { label })}
      {...(hiddenLabel === undefined ? {} : { 'aria-label': hiddenLabel })}
      {...(description === undefined ? {} : { description })}
      {...(className === undefined ? {} : { className })}
      {...(props.focused === true ? { 'data-autofocus': true } : {})}
      placeholder={t('administration.datePlaceholder')}
      value={value}
      maxLength={20}
      required={required}
      readOnly={props.fixed === true}
      autoComplete="off"
      error={isWrong ? t('administration.dateWrong') : error}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}
