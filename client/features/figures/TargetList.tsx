import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { IconPlus } from '#client/ui/icons.ts';
import type { IndicatorDraft } from './indicator-draft.ts';
import { targetsOf } from './indicator-draft.ts';
import { measureOf } from './measure-draft.ts';
import { TargetFields } from './TargetFields.tsx';
import type { TargetDraft } from './target-draft.ts';
import { newTarget } from './target-draft.ts';

export type TargetListProps = {
  readonly draft: IndicatorDraft;
  readonly units: readonly UnitSummary[];
  readonly onChange: (draft: IndicatorDraft) => void;
};

/** All targets of an indicator; of what is qualitative, why there are none. */
export function TargetList({ draft, units, onChange }: TargetListProps) {
  const { t } = useTranslation();
  const measure = measureOf(draft.measure);
  const put = (targets: readonly TargetDraft[]) => onChange({ ...draft, targets });
  if (measure.kind === 'qualitative') {
    return <p className="dc-note dc-flat">{t('figureEntry.list.targetsOfQualitative')}</p>;
  }
  const targets = targetsOf(draft);
  const add = () => put([...targets, newTarget({ others: targets, measure, basis: draft.decidingBasis })]);
  return (
    <>
      {measure.kind === 'zeroTolerance' && targets.length === 0 && (
        <p className="dc-note dc-flat">{t('figureEntry.list.targetsOfZero')}</p>
      )}
      {targets.map((target, index) => (
        <TargetFields
          key={target.key}
          number={index + 1}
          target={target}
          measure={measure}
          units={units}
          onChange={(next) => put(targets.map((each) => (each.key === next.key ? next : each)))}
          onRemove={() => put(targets.filter(({ key }) => key !== target.key))}
        />
      ))}
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
          {t('figureEntry.list.addTarget')}
        </Button>
      </div>
    </>
  );
}
