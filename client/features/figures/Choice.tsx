import { Select } from '@mantine/core';

export type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly description?: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly error?: string | null;
  readonly onChange: (value: T) => void;
};

/** One of a few that are known. */
export function Choice<T extends string>({ options, value, description, onChange, ...rest }: ChoiceProps<T>) {
  return (
    <Select
      {...rest}
      {...(description === undefined ? {} : { description })}
      data={options.map((option) => ({ value: option.value as string, label: option.label }))}
      value={value as string}
      allowDeselect={false}
      maxDropdownHeight={320}
      onChange={(chosen) => {
        const found = options.find((option) => option.value === chosen);
        if (found) onChange(found.value);
      }}
    />
  );
}
