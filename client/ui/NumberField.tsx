import { TextInput } from '@mantine/core';
import { useState } from 'react';

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
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    const number = Number(text);
    if (text !== '' && Number.isInteger(number) && number >= min && number <= max) onChange(number);
  };
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      label={label}
      value={typed ?? value}
      min={min}
      max={max}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
    />
  );
}
