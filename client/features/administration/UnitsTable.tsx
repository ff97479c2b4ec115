import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { dateOf } from '#client/i18n/format.ts';
import { IconArrowDown, IconArrowUp } from '#client/ui/icons.ts';
import { Tag } from '#client/ui/Pill.tsx';
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
        <span className="dc-admin-validity">{validityWords(t, unit)}</span> <Standing unit={unit} />
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
  const { name } = unit;
  const reason = isSearch ? t('administration.moveNotInSearch') : null;
  return (
    <span className="dc-admin-mover">
      <span className="dc-admin-mover__number">{index + 1}</span>
      <MoveButton
        label={t('administration.moveUp', { name })}
        reason={reason}
        blocked={above === undefined || moves.pending}
        onPress={() => above && moves.move(unit, { side: 'before', unitId: above.id })}
      >
        <IconArrowUp size={15} />
      </MoveButton>
      <MoveButton
        label={t('administration.moveDown', { name })}
        reason={reason}
        blocked={below === undefined || moves.pending}
        onPress={() => below && moves.move(unit, { side: 'after', unitId: below.id })}
      >
        <IconArrowDown size={15} />
      </MoveButton>
    </span>
  );
}

type MoveButtonProps = {
  readonly label: string;
  readonly reason: string | null;
  readonly blocked: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

/** Stays reachable where it does nothing, so that the focus is not lost at either end. */
function MoveButton({ label, reason, blocked, onPress, children }: MoveButtonProps) {
  const isOff = blocked || reason !== null;
  return (
    <button
      type="button"
      className="dc-icon"
      aria-label={label}
      title={reason ?? label}
      aria-disabled={isOff}
      onClick={() => !isOff && onPress()}
    >
      {children}
    </button>
  );
}

/** Whether the unit is over, or has not begun. */
function Standing({ unit: { validFrom, validTo } }: { readonly unit: UnitSummary }) {
  const { t } = useTranslation();
  const today = dateOf(Date.now());
  if (validTo !== null && validTo < today) return <Tag>{t('administration.over')}</Tag>;
  if (validFrom !== null && validFrom > today) return <Tag tone="navy">{t('administration.notYet')}</Tag>;
  return null;
}
