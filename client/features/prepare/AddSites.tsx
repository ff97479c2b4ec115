import { MultiSelect } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { fold } from '#client/i18n/fold.ts';
import { formatDate } from '#client/i18n/format.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { FormFoot } from './FormFoot.tsx';
import { useSave } from './use-save.ts';

const LARGEST_ORDER = 9_999;

export type AddSitesProps = { readonly state: ConferenceState; readonly units: readonly UnitSummary[] };

/** Adds units of the conference's day that are not in it yet. Their names are copied. */
export function AddSites({ state, units }: AddSitesProps) {
  const { t } = useTranslation();
  const save = useSave();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const inside = new Set<string | null>(Object.values(state.roster.siteById).map(({ unitId }) => unitId));
  const free = units.filter(({ id }) => !inside.has(id));
  const adding = free.filter(({ id }) => chosen.includes(id));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const commands = adding.map((unit) => ({ type: 'roster/addSite', site: siteOf(unit) }) as const);
    if (await save.run(commands)) setChosen([]);
  };
  return (
    <form className="dc-stack" onSubmit={(event) => void submit(event)}>
      <MultiSelect
        label={t('prepare.addSites')}
        description={t('entrance.unitsOn', { date: formatDate(state.plan.date) })}
        placeholder={free.length === 0 ? t('prepare.allUnitsIn') : t('common.searchUnits')}
        data={free.map(({ id, name }) => ({ value: id, label: name }))}
        value={adding.map(({ id }) => id)}
        searchable
        nothingFoundMessage={t('common.nothingFound')}
        filter={({ options, search }) =>
          options.filter((option) => 'label' in option && fold(String(option.label)).includes(fold(search)))
        }
        onChange={setChosen}
      />
      <FormFoot
        save={save}
        blocked={null}
        isDirty={adding.length > 0}
        done={adding.length === 0 ? t('prepare.addSites') : t('prepare.addSitesButton', { count: adding.length })}
        nothingYet={t('prepare.chooseUnits')}
        onDrop={() => setChosen([])}
      />
    </form>
  );
}

function siteOf({ id, name, shortName, levelLabel, order }: UnitSummary) {
  return { unitId: id, name, shortName, levelLabel, order: Math.min(order, LARGEST_ORDER) };
}
