import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnitId } from '#shared/kernel/index.ts';
import type { ReadingContext } from './directive.ts';

export type DeputyUnitsProps = {
  readonly context: ReadingContext;
  readonly onChoose: (unitIds: readonly UnitId[]) => void;
};

/** The units in the charge of the deputies, where a directive is to them: whoever chooses may take these. */
export function DeputyUnits({ context: { blocks, units }, onChoose }: DeputyUnitsProps) {
  const { t } = useTranslation();
  const isTheirs = new Set(blocks.flatMap(({ unitIds }) => unitIds));
  const theirs = units.filter(({ id }) => isTheirs.has(id)).map(({ id }) => id);
  if (theirs.length === 0) return null;
  const countOf = (unitIds: readonly UnitId[]) => units.filter(({ id }) => unitIds.includes(id)).length;
  return (
    <div className="dc-note dc-capture__split">
      <p className="dc-flat">{t('minutes.directive.inCharge')}</p>
      <ul>
        {blocks.map(({ blockId, name, deputyName, deputyTitle, unitIds }) => (
          <li key={blockId}>
            {name} ({deputyName === '' ? deputyTitle : deputyName}):{' '}
            {t('minutes.directive.unitsCount', { count: countOf(unitIds) })}
          </li>
        ))}
      </ul>
      <Button size="xs" variant="default" onClick={() => onChoose(theirs)}>
        {t('minutes.directive.chooseInCharge', { count: theirs.length })}
      </Button>
    </div>
  );
}
