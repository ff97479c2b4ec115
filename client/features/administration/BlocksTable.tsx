import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { officeApi } from '#client/bindings/office.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { dateOf } from '#client/i18n/format.ts';
import type { Block } from '#shared/minutes/index.ts';
import { ColumnHeads } from './ColumnHeads.tsx';
import { ListMover } from './ListMover.tsx';
import { Standing } from './Standing.tsx';
import { existsOn } from './unit-draft.ts';
import { useRefusalToast } from './use-refusal-toast.ts';
import { validityWords } from './validity-words.ts';

export type OpenedBlock =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'add' }
  | { readonly kind: 'edit' | 'remove'; readonly block: Block };

export type BlocksTableProps = {
  readonly blocks: readonly Block[];
  readonly units: readonly UnitSummary[];
  readonly onOpen: (opened: OpenedBlock) => void;
  readonly onChanged: () => void;
};

const columns = ['place', 'name', 'deputy', 'units', 'validity', 'actions'] as const;

/** Blocks in their order, with who is in charge and for which units. */
export function BlocksTable({ blocks, units, onOpen, onChanged }: BlocksTableProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  useRefusalToast(act.problem);
  const move = async (block: Block, side: 'before' | 'after', other: Block | undefined) => {
    if (other === undefined) return;
    const place = { side, blockId: other.blockId };
    if ((await act.run(() => officeApi.moveBlock(block.blockId, place))) !== null) onChanged();
  };
  return (
    <table className="dc-table dc-admin-table">
      <ColumnHeads words={columns.map((column) => t(`administration.blocks.column.${column}`))} />
      <tbody>
        {blocks.map((block, index) => (
          <tr key={block.blockId}>
            <td>
              <ListMover
                number={index + 1}
                name={block.name}
                isFirst={index === 0}
                isLast={index === blocks.length - 1}
                pending={act.pending}
                onUp={() => void move(block, 'before', blocks[index - 1])}
                onDown={() => void move(block, 'after', blocks[index + 1])}
              />
            </td>
            <BlockCells block={block} units={units} onOpen={onOpen} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type BlockCellsProps = Pick<BlocksTableProps, 'units' | 'onOpen'> & { readonly block: Block };

function BlockCells({ block, units, onOpen }: BlockCellsProps) {
  const { t } = useTranslation();
  const { name, deputyName, deputyTitle } = block;
  return (
    <>
      <th scope="row">{name}</th>
      <td>{deputyName === '' ? deputyTitle : `${deputyName}, ${deputyTitle}`}</td>
      <td>
        <UnitNames block={block} units={units} />
      </td>
      <td>
        <span className="dc-admin-validity">{validityWords(t, block)}</span> <Standing validity={block} />
      </td>
      <td>
        <span className="dc-row dc-admin-acts">
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`${t('common.edit')}: ${name}`}
            onClick={() => onOpen({ kind: 'edit', block })}
          >
            {t('common.edit')}
          </Button>
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            aria-label={`${t('administration.blocks.remove')}: ${name}`}
            onClick={() => onOpen({ kind: 'remove', block })}
          >
            {t('administration.blocks.remove')}
          </Button>
        </span>
      </td>
    </>
  );
}

const SHOWN = 4;

/** How many, and the first of them: those of today before those that are over. */
function UnitNames({ block, units }: Pick<BlockCellsProps, 'block' | 'units'>) {
  const { t } = useTranslation();
  const today = dateOf(Date.now());
  const own = units.filter(({ id }) => block.unitIds.includes(id));
  const [inForce = [], over = []] = [true, false].map((is) => own.filter((unit) => existsOn(unit, today) === is));
  const names = [...inForce, ...over].map(({ shortName }) => shortName);
  const more = names.length > SHOWN ? ', …' : '';
  const count = t('administration.unitCount', { count: names.length });
  return (
    <span title={names.join(', ')}>
      {names.length === 0 ? count : `${count}: ${names.slice(0, SHOWN).join(', ')}${more}`}
      {over.length > 0 && <span className="dc-quiet"> {t('administration.blocks.over', { count: over.length })}</span>}
    </span>
  );
}
