import { Autocomplete, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { matches } from '#client/i18n/fold.ts';
import { DateField } from '#client/ui/DateField.tsx';
import { groupsOf } from './columns.ts';
import type { IndicatorDraft } from './indicator-draft.ts';
import type { Standing } from './placement.ts';
import { endOfGroup, othersOfGroup } from './placement.ts';
import { isReversed } from './typed-days.ts';

export type IndicatorFieldsProps = {
  readonly draft: IndicatorDraft;
  readonly standing: Standing;
  readonly onChange: (draft: IndicatorDraft) => void;
};

/** What an indicator is called, where it is listed and from when to when. */
export function IndicatorFields(props: IndicatorFieldsProps) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  return (
    <fieldset className="dc-fig-fieldset">
      <legend>{t('figureEntry.list.sections.heading')}</legend>
      <div className="dc-twocol">
        <Textarea
          className="dc-twocol__wide"
          label={t('figureEntry.list.name')}
          value={draft.name}
          maxLength={500}
          autosize
          required
          data-autofocus
          onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('figureEntry.list.code')}
          value={draft.code}
          maxLength={40}
          required
          onChange={(event) => onChange({ ...draft, code: event.currentTarget.value })}
        />
        <PlaceFields {...props} />
        <Dates draft={draft} onChange={onChange} />
        <Checkbox
          className="dc-twocol__wide"
          label={t('figureEntry.list.isTypical')}
          description={t('figureEntry.list.isTypicalHint')}
          checked={draft.isTypical}
          onChange={(event) => onChange({ ...draft, isTypical: event.currentTarget.checked })}
        />
      </div>
    </fieldset>
  );
}

const FIRST = 'first';

function PlaceFields({ draft, standing, onChange }: IndicatorFieldsProps) {
  const { t } = useTranslation();
  const { group, after } = draft.place;
  const others = othersOfGroup(group, standing);
  return (
    <>
      <Autocomplete
        label={t('figureEntry.list.group')}
        data={groupsOf(standing.entries.toSorted((a, b) => a.order - b.order))}
        value={group}
        maxLength={120}
        required
        filter={({ options, search }) => options.filter((option) => 'label' in option && matches(option.label, search))}
        onChange={(typed) => onChange({ ...draft, place: endOfGroup(typed, standing) })}
      />
      <Select
        className="dc-twocol__wide"
        label={t('figureEntry.list.place')}
        data={[
          { value: FIRST, label: t('figureEntry.list.placeFirst') },
          ...others.map(({ indicatorId, code, name }) => ({
            value: indicatorId as string,
            label: t('figureEntry.list.placeAfter', { name: `${code} ${name}` }),
          })),
        ]}
        value={after ?? FIRST}
        allowDeselect={false}
        maxDropdownHeight={320}
        onChange={(value) => {
          const chosen = others.find(({ indicatorId }) => indicatorId === value)?.indicatorId ?? null;
          onChange({ ...draft, place: { group, after: chosen } });
        }}
      />
    </>
  );
}

function Dates({ draft, onChange }: Omit<IndicatorFieldsProps, 'standing'>) {
  const { t } = useTranslation();
  return (
    <>
      <DateField
        label={t('figureEntry.list.validFrom')}
        description={t('figureEntry.list.validFromHint')}
        value={draft.validFrom}
        onChange={(validFrom) => onChange({ ...draft, validFrom })}
      />
      <DateField
        label={t('figureEntry.list.validTo')}
        description={t('figureEntry.list.validToHint')}
        value={draft.validTo}
        error={isReversed(draft) ? t('figureEntry.list.faults.reversed') : null}
        onChange={(validTo) => onChange({ ...draft, validTo })}
      />
    </>
  );
}
