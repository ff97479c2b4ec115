import { Modal, MultiSelect, Radio, Select } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orderedItems } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { chairPerson, presidingPerson } from '#shared/conference/index.ts';
import type { ItemId, PersonId } from '#shared/kernel/index.ts';
import type { Person } from '#shared/roster/index.ts';
import { formatTime } from '../i18n/format.ts';
import { ActButton } from './ActButton.tsx';
import { ActionButton } from './ActionButton.tsx';
import { useAct, useSend } from './acts.tsx';
import { DialogButtons } from './DialogButtons.tsx';
import { Panel } from './Panel.tsx';

/** Who presides over the discussion, and the hand-over. */
export function PresidingPanel({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const presiding = presidingPerson(state);
  const handOver = state.agenda.handOvers.findLast((each) => each.personId === presiding?.personId);
  const candidate = candidates(state)[0];
  const probe = useAct(candidate === undefined ? null : handOverCommand(candidate.personId, null));
  return (
    <Panel caption={t('agenda.presidingCaption')}>
      <p className="dc-strong dc-flat">{presiding === null ? t('agenda.chairPresides') : personLine(presiding)}</p>
      {handOver !== undefined && (
        <p className="dc-quiet dc-flat">{t('agenda.since', { time: formatTime(handOver.at) })}</p>
      )}
      {presiding === null ? (
        <ActionButton fullWidth reason={probe.reason} onPress={() => setOpen(true)}>
          {t('agenda.handOver')}
        </ActionButton>
      ) : (
        <ActButton fullWidth command={{ type: 'agenda/takeBackPresiding' }}>
          {t('agenda.takeBack')}
        </ActButton>
      )}
      {open && <HandOverDialog state={state} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

/** A person as named on screen: name and title, or the title alone. */
export function personLine(person: Person): string {
  return person.name === '' ? person.title : `${person.name}, ${person.title}`;
}

function candidates(state: ConferenceState): Person[] {
  const chair = chairPerson(state);
  return Object.values(state.roster.personById).filter((person) => person.personId !== chair?.personId);
}

function handOverCommand(personId: PersonId, itemIds: ItemId[] | null) {
  return { type: 'agenda/handOverPresiding', personId, itemIds } as const;
}

type HandOverDialogProps = { readonly state: ConferenceState; readonly onClose: () => void };

function HandOverDialog({ state, onClose }: HandOverDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [personId, setPersonId] = useState<string | null>(null);
  const [scope, setScope] = useState('fromNow');
  const [itemIds, setItemIds] = useState<string[]>(
    state.agenda.currentItemId === null ? [] : [state.agenda.currentItemId],
  );
  const people = candidates(state).map((person) => ({ value: person.personId, label: personLine(person) }));
  const items = orderedItems(state.agenda).map((item) => ({ value: item.itemId, label: item.title }));
  const blocked = personId === null || (scope === 'items' && itemIds.length === 0);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (personId === null) return;
    const chosen = scope === 'items' ? (itemIds as ItemId[]) : null; // both selects offer ids of their own kind only
    if (await send.run(handOverCommand(personId as PersonId, chosen))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('agenda.handOverTitle')}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <p className="dc-quiet dc-flat">{t('agenda.handOverHint')}</p>
        <Select
          label={t('agenda.handOverTo')}
          data={people}
          value={personId}
          onChange={setPersonId}
          searchable
          data-autofocus
        />
        <Radio.Group label={t('agenda.handOverScope')} value={scope} onChange={setScope}>
          <div className="dc-stack">
            <Radio value="fromNow" label={t('agenda.handOverFromNow')} />
            <Radio value="items" label={t('agenda.handOverItems')} />
          </div>
        </Radio.Group>
        {scope === 'items' && (
          <MultiSelect label={t('agenda.items')} data={items} value={itemIds} onChange={setItemIds} />
        )}
        <DialogButtons done={t('agenda.handOver')} blocked={blocked} pending={send.pending} onCancel={onClose} />
      </form>
    </Modal>
  );
}
