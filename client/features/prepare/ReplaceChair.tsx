import { Modal, Select } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCommand } from '#client/bindings/commands.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { useAct } from '#client/ui/acts.tsx';
import { DialogButtons } from '#client/ui/DialogButtons.tsx';
import { personLine } from '#client/ui/PresidingPanel.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import { chairPerson } from '#shared/conference/index.ts';
import type { PersonId } from '#shared/kernel/index.ts';
import type { Person } from '#shared/roster/index.ts';
import { peopleInOrder } from './person-form.ts';
import { useSave } from './use-save.ts';

/** Who the chair is, and naming another. */
export function ReplaceChair({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const chair = chairPerson(state);
  const others = peopleInOrder(state).filter(({ personId }) => personId !== chair?.personId);
  const [first] = others;
  const probe = useAct(first === undefined ? null : nameChair(first.personId), t('prepare.nobodyElse'));
  return (
    <div className="dc-row dc-row--wrap">
      <p className="dc-flat dc-grow">
        <span className="dc-quiet">{t('names.role.chair')}: </span>
        <strong>{chair === undefined ? '' : personLine(chair)}</strong>
      </p>
      <ActionButton reason={probe.reason} onPress={() => setOpen(true)}>
        {t('prepare.replaceChair')}
      </ActionButton>
      {open && <ReplaceChairDialog others={others} onClose={() => setOpen(false)} />}
    </div>
  );
}

function nameChair(personId: PersonId): PersonCommand {
  return { type: 'roster/nameChair', personId };
}

type ReplaceChairDialogProps = { readonly others: readonly Person[]; readonly onClose: () => void };

function ReplaceChairDialog({ others, onClose }: ReplaceChairDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const save = useSave();
  const [chosen, setChosen] = useState<string | null>(null);
  const person = others.find(({ personId }) => personId === chosen);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (person !== undefined && (await save.run([nameChair(person.personId)]))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('prepare.replaceChair')}>
      <form className="dc-stack" onSubmit={(event) => void submit(event)}>
        <p className="dc-dialog-text">{t('prepare.replaceChairText')}</p>
        <Select
          label={t('prepare.newChair')}
          description={t('prepare.newChairHint')}
          data={others.map((each) => ({ value: each.personId, label: personLine(each) }))}
          value={chosen}
          onChange={setChosen}
          searchable
          data-autofocus
        />
        {person !== undefined && person.accountId === null && (
          <p className="dc-note dc-note--amber dc-flat">{t('prepare.newChairNoAccount')}</p>
        )}
        {save.reason !== null && (
          <p className="dc-note dc-note--red dc-flat" role="alert">
            {save.reason[language]}
          </p>
        )}
        <DialogButtons
          done={t('prepare.replaceChair')}
          pending={save.pending}
          blocked={person === undefined}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}
