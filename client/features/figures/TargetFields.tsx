import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '#client/bindings/api.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { matches } from '#client/i18n/fold.ts';
import type { Measure } from '#shared/indicators/index.ts';
import { formatNumber, targetBases, targetOperators } from '#shared/indicators/index.ts';
import type { TargetDraft } from './indicator-draft.ts';
import { valueProblem } from './indicator-draft.ts';

export type TargetFieldsProps = {
  readonly number: number;
  readonly target: TargetDraft;
  readonly measure: Measure;
  readonly onChange: (target: TargetDraft) => void;
  readonly onRemove: () => void;
};

const scopes = ['eachUnit', 'perUnitMinimum', 'province', 'unit'] as const;

/** One target: by which basis, how much, for whom, and where it comes from. */
export function TargetFields(props: TargetFieldsProps) {
  const { t } = useTranslation();
  const { number, target, measure, onChange, onRemove } = props;
  // A ratio has no minimum that could be added up.
  const possible = scopes.filter((scope) => measure.kind === 'count' || scope !== 'perUnitMinimum');
  return (
    <fieldset className="dc-fig-fieldset">
      <legend>{t('figureEntry.list.target', { number })}</legend>
      <div className="dc-twocol">
        <Choice
          label={t('figureEntry.list.basis')}
          options={targetBases.map((value) => ({ value, label: t(`figures.basis.${value}`) }))}
          value={target.basis}
          onChange={(basis) => onChange({ ...target, basis })}
        />
        <Choice
          label={t('figureEntry.list.scope')}
          options={possible.map((value) => ({ value, label: t(`figureEntry.list.scopes.${value}`) }))}
          value={target.scope}
          onChange={(scope) => onChange({ ...target, scope })}
        />
        {target.scope === 'unit' && <UnitField target={target} onChange={onChange} />}
        <Choice
          label={t('figureEntry.list.operator')}
          options={targetOperators.map((value) => ({ value, label: t(`figureEntry.list.operators.${value}`) }))}
          value={target.operator}
          onChange={(operator) => onChange({ ...target, operator })}
        />
        <ValueField {...props} />
        <TextInput
          className="dc-twocol__wide"
          label={t('figureEntry.list.source')}
          description={t('figureEntry.list.sourceHint')}
          value={target.source}
          maxLength={300}
          onChange={(event) => onChange({ ...target, source: event.currentTarget.value })}
        />
        <Checkbox
          label={t('figureEntry.list.isAssumed')}
          checked={target.isAssumed}
          onChange={(event) => onChange({ ...target, isAssumed: event.currentTarget.checked })}
        />
        <Button variant="default" size="compact-sm" onClick={onRemove}>
          {t('figureEntry.list.removeTarget', { number })}
        </Button>
      </div>
    </fieldset>
  );
}

function ValueField({ target, measure, onChange }: TargetFieldsProps) {
  const { t } = useTranslation();
  const problem = valueProblem(target.value);
  const words =
    problem?.kind === 'ambiguous'
      ? t('figureEntry.list.ambiguous', {
          grouped: problem.readings.grouped,
          pointed: formatNumber(problem.readings.pointed),
        })
      : t('figureEntry.list.wrongNumber');
  return (
    <TextInput
      label={t(measure.kind === 'ratio' ? 'figureEntry.list.valuePercent' : 'figureEntry.list.value')}
      value={target.value}
      maxLength={30}
      inputMode="decimal"
      required
      error={problem === null ? null : words}
      onChange={(event) => onChange({ ...target, value: event.currentTarget.value })}
    />
  );
}

type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  return (
    <Select
      label={label}
      data={options.map((option) => ({ value: option.value as string, label: option.label }))}
      value={value as string}
      allowDeselect={false}
      onChange={(chosen) => {
        const found = options.find((option) => option.value === chosen);
        if (found) onChange(found.value);
      }}
    />
  );
}

function UnitField({ target, onChange }: Pick<TargetFieldsProps, 'target' | 'onChange'>) {
  const { t } = useTranslation();
  const loaded = useLoaded(() => api.units());
  const units = loaded.kind === 'loaded' ? loaded.value : [];
  return (
    <Select
      label={t('figureEntry.list.scopeUnit')}
      data={units.map(({ id, name }) => ({ value: id as string, label: name }))}
      value={target.unitId as string | null}
      searchable
      required
      nothingFoundMessage={t('common.nothingFound')}
      filter={({ options, search }) => options.filter((option) => 'label' in option && matches(option.label, search))}
      onChange={(value) => onChange({ ...target, unitId: units.find(({ id }) => id === value)?.id ?? null })}
    />
  );
}
