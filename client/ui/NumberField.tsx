import { TextInput } from '@mantine/core';

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
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      label={label}
      value={value}
      min={min}
      max={max}
      onChange={(event) => {
        const number = Number(event.currentTarget.value);
        if (Number.isInteger(number) && number >= min && number <= max) onChange(number);
      }}
    />
  );
}
