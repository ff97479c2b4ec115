import type { TFunction } from 'i18next';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { siteName } from '#client/ui/sites.ts';
import type { Item } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { ItemId } from '#shared/kernel/index.ts';
import type { ItemFields } from './agenda-form.ts';
import { additionOf, changesOf, fieldsOfItem, lackingInItem, newItem } from './agenda-form.ts';
import { ClashNotes } from './ClashNotes.tsx';
import { FormFoot } from './FormFoot.tsx';
import { ItemInputs } from './ItemInputs.tsx';
import { useFieldDraft } from './use-field-draft.ts';
import { useSave } from './use-save.ts';

const labels = {
  title: 'agenda.itemTitle',
  kind: 'agenda.itemKind',
  minutes: 'agenda.itemMinutes',
  presenterSiteId: 'agenda.presenterSite',
  presenterTitle: 'agenda.presenterTitle',
  presenterName: 'agenda.presenterName',
} as const satisfies Record<keyof ItemFields, string>;

export type ItemEditorProps = {
  readonly state: ConferenceState;
  readonly item: Item;
  readonly onDone: () => void;
};

/** Changes an item in place of its row. */
export function ItemEditor({ state, item, onDone }: ItemEditorProps) {
  const { t } = useTranslation();
  const present = fieldsOfItem(item);
  const fields = useFieldDraft(present);
  const save = useSave();
  const lack = lackingInItem(fields.values);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await save.run(changesOf(item, fields))) onDone();
  };
  const wordsOf = (field: keyof ItemFields) => {
    if (field !== 'presenterSiteId') return String(present[field]);
    return present.presenterSiteId === null ? t('agenda.noPresenter') : siteName(state, present.presenterSiteId);
  };
  return (
    <form className="dc-stack dc-prepare__editor" onSubmit={(event) => void submit(event)}>
      <ItemInputs state={state} values={fields.values} isNew={false} onType={fields.type} />
      <FormFoot
        save={save}
        blocked={fields.clashing.length > 0 ? t('prepare.settleFirst') : lackWords(lack, t)}
        isDirty={fields.changed.length > 0}
        onClose={onDone}
        onDrop={() => {
          fields.drop();
          onDone();
        }}
      >
        <ClashNotes fields={fields} labelOf={(field) => t(labels[field])} wordsOf={wordsOf} />
      </FormFoot>
    </form>
  );
}

function lackWords(lack: ReturnType<typeof lackingInItem>, t: TFunction): string | null {
  if (lack === null) return null;
  return t(lack === 'title' ? 'prepare.itemTitleNeeded' : 'prepare.presenterNeeded');
}

export type NewItemProps = {
  readonly state: ConferenceState;
  readonly beforeItemId: ItemId | null;
  readonly onDone: () => void;
};

/** Adds an item at a place of the agenda. */
export function NewItem({ state, beforeItemId, onDone }: NewItemProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState(newItem);
  const save = useSave();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await save.run([additionOf(values, beforeItemId)])) onDone();
  };
  return (
    <form className="dc-stack dc-prepare__editor" onSubmit={(event) => void submit(event)}>
      <ItemInputs
        state={state}
        values={values}
        isNew
        onType={(field, typed) => setValues({ ...values, [field]: typed })}
      />
      <FormFoot
        save={save}
        blocked={lackWords(lackingInItem(values), t)}
        isDirty
        done={t('agenda.addItem')}
        onDrop={onDone}
      />
    </form>
  );
}
