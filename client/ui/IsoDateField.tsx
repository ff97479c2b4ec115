import { useState } from 'react';
import { DateField } from './DateField.tsx';
import { isoOfTyped, typedOfIso } from './typed-date.ts';

export type IsoDateFieldProps = {
  readonly label: string;
  /** "2024-08-09"; null while there is none. */
  readonly value: string | null;
  /** Told of a day that exists, or of null where what stands there is none. */
  readonly onChange: (value: string | null) => void;
  readonly required?: boolean;
};

/** The field of a date over its value: what is being typed stays as long as it means that value. */
export function IsoDateField({ label, value, onChange, required = false }: IsoDateFieldProps) {
  const [typed, setTyped] = useState('');
  const written = value === null ? '' : typedOfIso(value);
  const type = (text: string) => {
    setTyped(text);
    onChange(isoOfTyped(text));
  };
  return (
    <DateField
      label={label}
      value={isoOfTyped(typed) === value ? typed : written}
      onChange={type}
      required={required}
    />
  );
}
