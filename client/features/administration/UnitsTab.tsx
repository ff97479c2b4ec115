import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { api } from '#client/bindings/api.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { matches } from '#client/i18n/fold.ts';
import { dateOf } from '#client/i18n/format.ts';
import { IconPlus } from '#client/ui/icons.ts';
import { isoOfTyped, typedOfIso } from '#client/ui/typed-date.ts';
import { LoadFailed } from './LoadFailed.tsx';
import type { Opened } from './UnitDialogs.tsx';
import { UnitDialogs } from './UnitDialogs.tsx';
import type { UnitFilter } from './UnitFilters.tsx';
import { UnitFilters } from './UnitFilters.tsx';
import { UnitsTable } from './UnitsTable.tsx';
import { existsOn } from './unit-draft.ts';
import { useUnitMoves } from './use-unit-moves.ts';

/** The units of the sector, in their order. */
export function UnitsTab() {
  const { t } = useTranslation();
  const loaded = useLoaded(() => api.units());
  if (loaded.kind === 'loading') return <p className="dc-empty">{t('common.loading')}</p>;
  if (loaded.kind === 'failed') return <LoadFailed reason={loaded.reason} onRetry={loaded.reload} />;
  return <Units units={loaded.value} onChanged={loaded.reload} />;
}

type UnitsProps = { readonly units: readonly UnitSummary[]; readonly onChanged: () => void };

function Units({ units, onChanged }: UnitsProps) {
  const [opened, setOpened] = useState<Opened>({ kind: 'nothing' });
  const [filter, setFilter] = useState<UnitFilter>(() => ({
    query: '',
    by: 'date',
    date: typedOfIso(dateOf(Date.now())),
  }));
  const shown = shownUnits(units, filter);
  const moves = useUnitMoves({ shown, onMoved: onChanged });
  const done = () => {
    setOpened({ kind: 'nothing' });
    onChanged();
  };
  return (
    <>
      {units.length === 0 ? (
        <FirstUnit onAdd={() => setOpened({ kind: 'add', parentId: null })} />
      ) : (
        <section className="dc-panel">
          <Tools count={shown.length} filter={filter} onFilter={setFilter} onOpen={setOpened} />
          <NextStep units={units} onOpen={setOpened} />
          <UnitsTable
            units={units}
            shown={shown}
            isSearch={filter.query.trim() !== ''}
            moves={moves}
            onOpen={setOpened}
            onChanged={onChanged}
          />
        </section>
      )}
      <UnitDialogs
        opened={opened}
        units={units}
        shown={shown}
        onPlace={(unit, place) => {
          setOpened({ kind: 'nothing' });
          moves.move(unit, place);
        }}
        onDone={done}
        onClose={() => setOpened({ kind: 'nothing' })}
      />
    </>
  );
}

function shownUnits(units: readonly UnitSummary[], { query, by, date }: UnitFilter): UnitSummary[] {
  const day = by === 'all' ? null : isoOfTyped(date);
  return units
    .filter((unit) => day === null || existsOn(unit, day))
    .filter(({ name, shortName, symbol }) => matches(`${name} ${shortName} ${symbol}`, query));
}

/** An empty installation: what to do first. */
function FirstUnit({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation();
  return (
    <section className="dc-panel dc-admin-first">
      <h2 className="dc-page__section">{t('administration.unitsFirst')}</h2>
      <p className="dc-dialog-text">{t('administration.unitsFirstText')}</p>
      <Button leftSection={<IconPlus size={18} />} onClick={onAdd}>
        {t('administration.unitsFirstButton')}
      </Button>
    </section>
  );
}

type ToolsProps = {
  readonly count: number;
  readonly filter: UnitFilter;
  readonly onFilter: (filter: UnitFilter) => void;
  readonly onOpen: (opened: Opened) => void;
};

function Tools({ count, filter, onFilter, onOpen }: ToolsProps) {
  const { t } = useTranslation();
  return (
    <div className="dc-row dc-row--wrap dc-admin-tools">
      <UnitFilters filter={filter} onFilter={onFilter} />
      <span className="dc-quiet dc-grow" aria-live="polite">
        {t('administration.unitCount', { count })}
      </span>
      <Button variant="default" onClick={() => onOpen({ kind: 'inspections', unit: null })}>
        {t('administration.inspections.open')}
      </Button>
      <Button variant="default" onClick={() => onOpen({ kind: 'many', parentId: null })}>
        {t('administration.addMany')}
      </Button>
      <Button leftSection={<IconPlus size={18} />} onClick={() => onOpen({ kind: 'add', parentId: null })}>
        {t('administration.addUnit')}
      </Button>
    </div>
  );
}

/** After the first unit: those under it. */
function NextStep({ units, onOpen }: { readonly units: readonly UnitSummary[]; onOpen: (opened: Opened) => void }) {
  const { t } = useTranslation();
  const [only, ...others] = units;
  if (only === undefined || others.length > 0) return null;
  return (
    <div className="dc-note dc-note--green dc-row dc-row--wrap">
      <span className="dc-grow">{t('administration.unitsNext', { name: only.name })}</span>
      <Button size="xs" onClick={() => onOpen({ kind: 'many', parentId: only.id })}>
        {t('administration.addMany')}
      </Button>
    </div>
  );
}
