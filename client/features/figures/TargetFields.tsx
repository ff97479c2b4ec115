import { Button, Checkbox, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { DateField } from '#client/ui/DateField.tsx';
import type { Measure } from '#shared/indicators/index.ts';
import { targetBases, targetOperators } from '#shared/indicators/index.ts';
import { AmountField } from './AmountField.tsx';
import { Choice } from './Choice.tsx';
import type { TargetDraft, TargetFault } from './target-draft.ts';
import { faultsOfTarget } from './target-draft.ts';
import { UnitSelect } from './UnitSelect.tsx';

export type TargetFieldsProps = {
  readonly number: number;
  readonly target: TargetDraft;
  readonly measure: Measure;
  readonly units: readonly UnitSummary[];
  readonly onChange: (target: TargetDraft) => void;
  readonly onRemove: () => void;
};

type PartProps = Omit<TargetFieldsProps, 'onRemove' | 'number'> & {
  /** The words for a fault where there is one of those. */
  readonly told: (...faults: readonly (keyof typeof faultWords)[]) => string | null;
};

const scopes = ['eachUnit', 'perUnitMinimum', 'province', 'unit'] as const;

/** Faults that the fields do not show by themselves. */
const faultWords = {
  operatorAgainstDirection: 'figureEntry.list.faults.operatorAgainstDirection',
  overHundredPercent: 'figureEntry.list.faults.overHundredPercent',
  minimumOfRatio: 'figureEntry.list.faults.minimumOfRatio',
  reversed: 'figureEntry.list.faults.reversed',
} as const satisfies Partial<Record<TargetFault, string>>;

/** One target: by which basis, how much, for whom, from when to when, and where it comes from. */
export function TargetFields({ number, onRemove, ...part }: TargetFieldsProps) {
  const { t } = useTranslation();
  const frame = useFocusWhenNew(part.target);
  const faults = faultsOfTarget(part.target, part.measure);
  const told: PartProps['told'] = (...those) => {
    const found = those.find((fault) => faults.includes(fault));
    return found === undefined ? null : t(faultWords[found]);
  };
  return (
    <fieldset className="dc-fig-fieldset" ref={frame}>
      <legend>{t('figureEntry.list.target', { number })}</legend>
      <div className="dc-twocol">
        <WhatFor {...part} told={told} />
        <HowMuch {...part} told={told} />
        <WhenAndWhence {...part} told={told} />
        <Button className="dc-fig-fieldset__remove" variant="default" size="compact-sm" onClick={onRemove}>
          {t('figureEntry.list.removeTarget', { number })}
        </Button>
      </div>
    </fieldset>
  );
}

/** Where the eye goes after a target was added below. */
function useFocusWhenNew({ targetId, value }: TargetDraft) {
  const frame = useRef<HTMLFieldSetElement>(null);
  const isNew = useRef(targetId === null && value === '');
  useEffect(() => {
    if (isNew.current) frame.current?.querySelector('input')?.focus();
  }, []);
  return frame;
}

function WhatFor({ target, measure, units, told, onChange }: PartProps) {
  const { t } = useTranslation();
  const possible = scopes.filter(
    (scope) => measure.kind === 'count' || scope !== 'perUnitMinimum' || target.scope === scope,
  );
  return (
    <>
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
        error={told('minimumOfRatio')}
        onChange={(scope) => onChange({ ...target, scope })}
      />
      {target.scope === 'unit' && (
        <div className="dc-twocol__wide">
          <UnitSelect
            label={t('figureEntry.list.scopeUnit')}
            units={units}
            value={target.unitId}
            onChange={(unitId) => onChange({ ...target, unitId })}
          />
        </div>
      )}
    </>
  );
}

function HowMuch({ target, measure, told, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        label={t('figureEntry.list.operator')}
        options={targetOperators.map((value) => ({ value, label: t(`figureEntry.list.operators.${value}`) }))}
        value={target.operator}
        error={told('operatorAgainstDirection')}
        onChange={(operator) => onChange({ ...target, operator })}
      />
      <AmountField
        label={t(measure.kind === 'ratio' ? 'figureEntry.list.valuePercent' : 'figureEntry.list.value')}
        value={target.value}
        error={told('overHundredPercent')}
        onChange={(value) => onChange({ ...target, value })}
      />
    </>
  );
}

function WhenAndWhence({ target, told, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <DateField
        label={t('figureEntry.list.targetFrom')}
        value={target.validFrom}
        onChange={(validFrom) => onChange({ ...target, validFrom })}
      />
      <DateField
        label={t('figureEntry.list.targetTo')}
        value={target.validTo}
        error={told('reversed')}
        onChange={(validTo) => onChange({ ...target, validTo })}
      />
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
    </>
  );
}
