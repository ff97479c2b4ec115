import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import { answerStates } from '#shared/minutes/index.ts';
import { orderedSites } from '#shared/roster/index.ts';

export type DifficultyFieldsProps = {
  readonly state: ConferenceState;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly onChange: (values: Record<string, unknown>) => void;
  readonly onRelease: () => void;
};

/** Who raised a difficulty, whose block it belongs to, and whether it was answered. */
export function DifficultyFields({ state, attributes, onChange, onRelease }: DifficultyFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <UnitField state={state} attributes={attributes} onChange={onChange} />
      <TextInput
        label={t('minutes.difficulty.block')}
        placeholder={t('minutes.difficulty.blockHint')}
        value={String(attributes['block'])}
        maxLength={200}
        onChange={(event) => onChange({ block: event.currentTarget.value })}
      />
      <PersonField state={state} attributes={attributes} onChange={onChange} />
      <SegmentedControl
        aria-label={t('minutes.difficulty.stateLabel')}
        size="xs"
        data={answerStates.map((each) => ({ value: each, label: t(`minutes.difficulty.state.${each}`) }))}
        value={String(attributes['state'])}
        onChange={(value) => onChange({ state: value })}
      />
      <Button variant="subtle" color="red" size="xs" onClick={onRelease}>
        {t('minutes.difficulty.release')}
      </Button>
    </>
  );
}

type FieldProps = Omit<DifficultyFieldsProps, 'onRelease'>;

function UnitField({ state, attributes, onChange }: FieldProps) {
  const { t } = useTranslation();
  const units = orderedSites(state.roster).filter(({ unitId }) => unitId !== null);
  const choose = (value: string | null) => {
    const unit = units.find(({ unitId }) => unitId === value);
    onChange({ unitId: unit?.unitId ?? null, unitName: unit?.name ?? '' });
  };
  return (
    <Select
      label={t('minutes.difficulty.unit')}
      data={units.map(({ unitId, name }) => ({ value: String(unitId), label: name }))}
      value={typeof attributes['unitId'] === 'string' ? attributes['unitId'] : null}
      searchable
      onChange={choose}
    />
  );
}

/** The deputies sit at the hub: whoever answers is one of its people. */
function PersonField({ state, attributes, onChange }: FieldProps) {
  const { t } = useTranslation();
  const people = Object.values(state.roster.personById).filter(({ siteId }) => siteId === state.roster.hubSiteId);
  const nameOf = (value: string | null) => people.find(({ personId }) => personId === value);
  const choose = (value: string | null) => {
    const person = nameOf(value);
    const personName = person === undefined ? '' : person.name === '' ? person.title : person.name;
    onChange({ personId: person?.personId ?? null, personName });
  };
  return (
    <Select
      label={t('minutes.difficulty.person')}
      placeholder={t('minutes.difficulty.nobody')}
      data={people.map(({ personId, name, title }) => ({
        value: personId,
        label: name === '' ? title : `${name}, ${title}`,
      }))}
      value={typeof attributes['personId'] === 'string' ? attributes['personId'] : null}
      clearable
      searchable
      onChange={choose}
    />
  );
}
