import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { formatDate } from '#client/i18n/format.ts';
import { Tag } from '#client/ui/Pill.tsx';
import type { Measure, Target } from '#shared/indicators/index.ts';
import { formatNumber, formatPercent } from '#shared/indicators/index.ts';

export type TargetWordsProps = {
  readonly target: Target;
  readonly measure: Measure;
  readonly units: readonly UnitSummary[];
};

/** A target in one line: by which basis, how much, for whom, from when to when, and whether it is a default of ours. */
export function TargetWords({ target, measure, units }: TargetWordsProps) {
  const { t } = useTranslation();
  const { basis, operator, value, scope, source, isAssumed, validFrom, validTo } = target;
  const amount = measure.kind === 'ratio' ? formatPercent(value) : formatNumber(value);
  const unit = scope.kind === 'unit' ? units.find(({ id }) => id === scope.unitId) : undefined;
  const words = [
    `${t(`figures.basisShort.${basis}`)}: ${t(`figureEntry.list.operators.${operator}`)} ${amount}`,
    unit?.shortName ?? t(`figureEntry.list.scopes.${scope.kind}`).toLowerCase(),
    ...(validFrom === null ? [] : [t('figureEntry.list.from', { date: formatDate(validFrom) })]),
    ...(validTo === null ? [] : [t('figureEntry.list.to', { date: formatDate(validTo) })]),
  ];
  return (
    <div className="dc-fig-target" title={source}>
      {words.join(', ')} {isAssumed && <Tag tone="amber">{t('figureEntry.list.assumed')}</Tag>}
    </div>
  );
}
