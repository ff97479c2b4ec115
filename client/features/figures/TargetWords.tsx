import { useTranslation } from 'react-i18next';
import { Tag } from '#client/ui/Pill.tsx';
import type { Measure, Target } from '#shared/indicators/index.ts';
import { formatNumber, formatPercent } from '#shared/indicators/index.ts';

/** A target in one line: by which basis, how much, for whom, and whether it is a default of ours. */
export function TargetWords({ target, measure }: { readonly target: Target; readonly measure: Measure }) {
  const { t } = useTranslation();
  const { basis, operator, value, scope, source, isAssumed } = target;
  const amount = measure.kind === 'ratio' ? formatPercent(value) : formatNumber(value);
  const words = [
    `${t(`figures.basisShort.${basis}`)}: ${t(`figureEntry.list.operators.${operator}`)} ${amount}`,
    t(`figureEntry.list.scopes.${scope.kind}`).toLowerCase(),
  ];
  return (
    <div className="dc-fig-target" title={source}>
      {words.join(', ')} {isAssumed && <Tag tone="amber">{t('figureEntry.list.assumed')}</Tag>}
    </div>
  );
}
