import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconX } from '#client/ui/icons.ts';
import type { Assignee, Resolution } from '#shared/directives/index.ts';
import { assigneesIn, resolveAssignees } from '#shared/directives/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import { cleanText } from '#shared/kernel/index.ts';
import { DeputyUnits } from './DeputyUnits.tsx';
import type { DirectiveFields, ReadingContext } from './directive.ts';
import { supportLeftOpen } from './directive.ts';
import { UnitReasons } from './UnitReasons.tsx';

export type AssigneeFieldsProps = WordsProps & { readonly wording: string };

type WordsProps = {
  readonly fields: DirectiveFields;
  readonly context: ReadingContext;
  readonly onChange: (fields: Partial<DirectiveFields>) => void;
};

/** For whom a directive is: the words, and the list of units to which they come, which somebody confirms. */
export function AssigneeFields({ fields, wording, context, onChange }: AssigneeFieldsProps) {
  const { t } = useTranslation();
  const options = context.units.map(({ id, name }) => ({ value: id as string, label: name }));
  return (
    <>
      <Words fields={fields} context={context} onChange={onChange} />
      <UnitList fields={fields} context={context} onChange={onChange} />
      <Select
        label={t('minutes.directive.lead')}
        placeholder={t('minutes.directive.none')}
        data={options}
        value={fields.leadUnitId}
        clearable
        searchable
        onChange={(value) => onChange({ leadUnitId: value as UnitId | null })} // one of the units offered
      />
      <MultiSelect
        label={t('minutes.directive.support')}
        data={options}
        value={[...fields.supportUnitIds]}
        searchable
        onChange={(values) => onChange({ supportUnitIds: values as UnitId[] })} // as above
      />
      <OpenWords open={supportLeftOpen(wording, context)} />
    </>
  );
}

function Words({ fields, context, onChange }: WordsProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  // A new list of assignees comes to other units: the list is to be looked at again.
  const change = (assignees: readonly Assignee[]) => onChange({ assignees, unitIds: [] });
  const found = assigneesIn(typed, context.units).flatMap(({ readings }) => readings[0] ?? []);
  const phrase = cleanText(typed);
  const add = () => {
    change([...fields.assignees, ...(found.length > 0 ? found : [openPhrase(phrase)])]);
    setTyped('');
  };
  return (
    <>
      <span className="dc-capture__label">{t('minutes.directive.assignees')}</span>
      <ul className="dc-capture__chips">
        {fields.assignees.map((assignee, index) => (
          <li key={`${assignee.kind}:${assignee.phrase}`} className="dc-tag dc-tag--navy">
            {assignee.phrase}
            <button
              type="button"
              className="dc-icon dc-icon--small"
              aria-label={t('minutes.directive.removeAssignee', { phrase: assignee.phrase })}
              onClick={() => change(fields.assignees.filter((_, at) => at !== index))}
            >
              <IconX size={12} />
            </button>
          </li>
        ))}
      </ul>
      <div className="dc-row">
        <TextInput
          className="dc-grow"
          aria-label={t('minutes.directive.assignees')}
          placeholder={t('minutes.directive.assigneesHint')}
          value={typed}
          maxLength={300}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" disabled={phrase === ''} onClick={add}>
          {t('minutes.directive.addAssignee')}
        </Button>
      </div>
    </>
  );
}

/** Words that are not understood stand as said, and the units are for a person to choose, as for any such condition. */
function openPhrase(phrase: string): Assignee {
  return { kind: 'condition', phrase, condition: 'worded', base: { kind: 'level', phrase, levelLabel: null } };
}

/** What the words come to today; corrected here, and kept once it was confirmed. */
function UnitList({ fields, context, onChange }: WordsProps) {
  const { t } = useTranslation();
  const { units, open } = resolveAssignees(fields.assignees, context.units);
  const isConfirmed = fields.unitIds.length > 0;
  const offered = units.filter(({ standing }) => standing === 'included').map(({ unitId }) => unitId);
  const shown = isConfirmed ? fields.unitIds : offered;
  const undetermined = new Set(units.filter(({ standing }) => standing === 'undetermined').map(({ unitId }) => unitId));
  const options = context.units.map(({ id, name }) => ({
    value: id as string,
    label: undetermined.has(id) ? `${name} (${t('minutes.directive.undetermined')})` : name,
  }));
  return (
    <>
      <MultiSelect
        className="dc-capture__units"
        label={`${t('minutes.directive.units')} · ${t('minutes.directive.unitsCount', { count: shown.length })}`}
        data={options}
        value={[...shown]}
        searchable
        onChange={(values) => onChange({ unitIds: values as UnitId[] })} // one of the units offered
      />
      <UnitReasons resolved={units} units={context.units} />
      <OpenWords open={open} />
      {open.some(({ assignee }) => isToDeputies(assignee)) && (
        <DeputyUnits
          context={context}
          onChoose={(unitIds) => onChange({ unitIds: [...new Set([...shown, ...unitIds])] })}
        />
      )}
      {!isConfirmed && offered.length > 0 && (
        <Button size="xs" variant="default" onClick={() => onChange({ unitIds: offered })}>
          {t('minutes.directive.confirmUnits')}
        </Button>
      )}
    </>
  );
}

/** Whoever is named and is on no list: a person chooses the units. */
function OpenWords({ open }: Pick<Resolution, 'open'>) {
  const { t } = useTranslation();
  return open.map(({ assignee: { phrase }, reason }) => (
    <p key={phrase} className="dc-flat dc-quiet">
      {t(`minutes.directive.open.${reason}`, { phrase })}
    </p>
  ));
}

function isToDeputies(assignee: Assignee): boolean {
  const base = assignee.kind === 'condition' ? assignee.base : assignee;
  return base.kind === 'title' && base.title === 'provinceLeaders';
}
