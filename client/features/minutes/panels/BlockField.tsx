import type { OptionsFilter } from '@mantine/core';
import { Autocomplete, Combobox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { matches } from '#client/i18n/fold.ts';
import type { RouteContext } from '#shared/minutes/index.ts';

export type BlockFieldProps = {
  readonly block: string;
  readonly blocks: RouteContext['blocks'];
  readonly onChange: (block: string) => void;
};

/** Found without diacritics; as long as one of them is chosen all are offered, to choose another. */
const byWords: OptionsFilter = ({ options, search }) => {
  const labels = options.flatMap((option) => ('label' in option ? [String(option.label)] : []));
  return labels.includes(search)
    ? options
    : options.filter((option) => !('label' in option) || matches(String(option.label), search));
};

/** The block of a difficulty: one of the day's, or whatever is typed. */
export function BlockField({ block, blocks, onChange }: BlockFieldProps) {
  const { t } = useTranslation();
  return (
    <Autocomplete
      label={t('minutes.difficulty.block')}
      placeholder={t('minutes.difficulty.blockHint')}
      data={[...new Set(blocks.map(({ name }) => name))]}
      filter={byWords}
      value={block}
      rightSection={<Combobox.Chevron />}
      rightSectionPointerEvents="none"
      maxLength={200}
      onChange={onChange}
    />
  );
}
