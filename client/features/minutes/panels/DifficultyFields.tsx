import { Button, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Block, RouteContext } from '#shared/minutes/index.ts';
import { answerStates, rerouteToBlock, rerouteToUnit } from '#shared/minutes/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import { BlockField } from './BlockField.tsx';
import { readRoute, routeContext } from './route.ts';

export type DifficultyFieldsProps = {
  readonly state: ConferenceState;
  readonly blocks: readonly Block[];
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly onChange: (values: Record<string, unknown>) => void;
  readonly onRelease: () => void;
};

/** Who raised a difficulty, to whom it goes by its block, and whether it was answered. */
export function DifficultyFields({ state, blocks, attributes, onChange, onRelease }: DifficultyFieldsProps) {
  const { t } = useTranslation();
  const context = routeContext(state, blocks);
  const { route } = readRoute(attributes);
  return (
    <>
      <UnitField state={state} context={context} attributes={attributes} onChange={onChange} />
      <BlockField
        block={route.block}
        blocks={context.blocks}
        onChange={(block) => onChange(rerouteToBlock(route, block, context))}
      />
      <PersonField context={context} attributes={attributes} onChange={onChange} />
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

type FieldProps = Pick<DifficultyFieldsProps, 'attributes' | 'onChange'> & { readonly context: RouteContext };

function UnitField({ state, context, attributes, onChange }: FieldProps & Pick<DifficultyFieldsProps, 'state'>) {
  const { t } = useTranslation();
  const units = orderedSites(state.roster).filter(({ unitId }) => unitId !== null);
  const before = readRoute(attributes);
  const choose = (value: string | null) => {
    const unit = units.find(({ unitId }) => unitId === value);
    const unitId = unit?.unitId ?? null;
    onChange({ unitId, unitName: unit?.name ?? '', ...rerouteToUnit(before, unitId, context) });
  };
  return (
    <Select
      label={t('minutes.difficulty.unit')}
      data={units.map(({ unitId, name }) => ({ value: String(unitId), label: name }))}
      value={before.unitId}
      searchable
      onChange={choose}
    />
  );
}

/** A deputy who is named but does not sit at the hub. */
const ELSEWHERE = 'elsewhere';

/** The deputies sit at the hub: whoever answers is one of its people, or the one whom the block names. */
function PersonField({ context, attributes, onChange }: FieldProps) {
  const { t } = useTranslation();
  const { personId, personName } = readRoute(attributes).route;
  const isHere = context.people.some((person) => person.personId === personId);
  const isElsewhere = !isHere && personName !== '';
  const choose = (value: string | null) => {
    if (value === ELSEWHERE) return;
    const person = context.people.find((each) => each.personId === value);
    const name = person === undefined || person.name !== '' ? (person?.name ?? '') : person.title;
    onChange({ personId: person?.personId ?? null, personName: name });
  };
  const people = context.people.map((each) => ({
    value: each.personId as string,
    label: each.name === '' ? each.title : `${each.name}, ${each.title}`,
  }));
  return (
    <Select
      label={t('minutes.difficulty.person')}
      placeholder={t('minutes.difficulty.nobody')}
      data={isElsewhere ? [{ value: ELSEWHERE, label: personName }, ...people] : people}
      value={isElsewhere ? ELSEWHERE : personId}
      clearable
      searchable
      onChange={choose}
    />
  );
}
