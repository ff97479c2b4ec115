import type { ProvinceResult } from '#shared/indicators/index.ts';
import type { FigureWords } from './figure-words.ts';
import { StatusSign } from './StatusSign.tsx';

/** The province's own result above those of its units: value, difference, target, from how many units. */
export function ProvinceLine({ result, words }: { readonly result: ProvinceResult; readonly words: FigureWords }) {
  const { comparison, indicator } = result;
  const { deciding, status } = comparison;
  const against =
    deciding === null
      ? []
      : [
          words.difference(deciding, indicator) || words.status(status),
          `${words.basis(deciding)}: ${words.target(deciding)}`,
        ];
  const facts = [...against, words.coverage(result)].filter(
    (fact) => fact !== null && fact !== '' && !fact.endsWith(': '),
  );
  return (
    <p className="dc-fig-province">
      {words.t('figures.province')}{' '}
      <strong className={`dc-fig-ink--${status ?? 'none'}`}>
        <StatusSign status={status} /> {words.fullValue(result)}
      </strong>
      {facts.map((fact) => (
        <span key={fact}> · {fact}</span>
      ))}
    </p>
  );
}
