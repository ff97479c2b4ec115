import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { ListMover } from './ListMover.tsx';
import { Standing } from './Standing.tsx';
import type { Opened } from './UnitDialogs.tsx';
import { UnitMenu } from './UnitMenu.tsx';
import type { UnitMoves } from './use-unit-moves.ts';
import { validityWords } from './validity-words.ts';

export type UnitsTableProps = {
  readonly units: readonly UnitSummary[];
  readonly shown: readonly UnitSummary[];
  /** Neighbours in a search are none in the list: nothing is moved then. */
  readonly isSearch: boolean;
  readonly moves: UnitMoves;
  readonly onOpen: (opened: Opened) => void;
  readonly onChanged: () => void;
};

/** Units in their order, each with what can be done to it. */
export function UnitsTable(props: UnitsTableProps) {
  const { t } = useTranslation();
  const { shown, isSearch, moves } = props;
  if (shown.length === 0)
    return <p className="dc-empty">{t(isSearch ? 'common.nothingFound' : 'administration.noUnitsOnDate')}</p>;
  const words = ['place', 'unitName', 'shortName', 'level', 'parentColumn', 'symbol', 'validity', 'actions'] as const;
  return (
    <>
      <table className="dc-table dc-admin-table dc-admin-table--units">
        <thead>
          <tr>
            {words.map((word) => (
              <th key={word} scope="col">
                {t(`administration.${word}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((unit, index) => (
            <UnitRow key={unit.id} {...props} unit={unit} index={index} />
          ))}
        </tbody>
      </table>
      <p className="dc-hidden" role="status">
        {moves.words}
      </p>
    </>
  );
}

type UnitRowProps = UnitsTableProps & { readonly unit: UnitSummary; readonly index: number };

function UnitRow(props: UnitRowProps) {
  const { t } = useTranslation();
  const { units, unit, onOpen } = props;
  const parent = units.find(({ id }) => id === unit.parentId);
  return (
    <tr>
      <td>
        <Mover {...props} />
      </td>
      <th scope="row">{unit.name}</th>
      <td>{unit.shortName}</td>
      <td>{unit.levelLabel}</td>
      <td>{parent?.shortName ?? ''}</td>
      <td>{unit.symbol}</td>
      <td>
        <span className="dc-admin-validity">{validityWords(t, unit)}</span> <Standing validity={unit} />
      </td>
      <td>
        <UnitMenu unit={unit} isSearch={props.isSearch} onOpen={onOpen} onChanged={props.onChanged} />
      </td>
    </tr>
  );
}

/** Its number, and a step up or down among the units on screen. */
function Mover({ shown, isSearch, moves, unit, index }: UnitRowProps) {
  const { t } = useTranslation();
  const above = shown[index - 1];
  const below = shown[index + 1];
  return (
    <ListMover
      number={index + 1}
      name={unit.name}
      reason={isSearch ? t('administration.moveNotInSearch') : null}
      isFirst={above === undefined}
      isLast={below === undefined}
      pending={moves.pending}
      onUp={() => above && moves.move(unit, { side: 'before', unitId: above.id })}
      onDown={() => below && moves.move(unit, { side: 'after', unitId: below.id })}
    />
  );
}
