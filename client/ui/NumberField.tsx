import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export type NumberFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Told of whole numbers within the limits only. */
  readonly onChange: (value: number) => void;
};

/** A whole number; the browser's own field, which costs nothing to load. */
export function NumberField({ label, value, min, max, onChange }: NumberFieldProps) {
  // What is being typed may be no number yet; when the field is left, the last good one stands again.
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    if (isWithin(text, min, max)) onChange(Number(text));
  };
  const isWrong = typed !== null && !isWithin(typed, min, max);
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      label={label}
      value={typed ?? value}
      min={min}
      max={max}
      onChange={(event) => type(event.currentTarget.value)}
      error={isWrong ? t('common.wholeBetween', { min, max }) : undefined}
      onBlur={() => setTyped(null)}
    />
  );
}

function isWithin(text: string, min: number, max: number): boolean {
  const number = Number(text);
  return text !== '' && Number.isInteger(number) && number >= min && number <= max;
}
