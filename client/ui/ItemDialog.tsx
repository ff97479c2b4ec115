import { Modal, Select, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item, ItemKind, Presenter } from '#shared/agenda/index.ts';
import { itemKinds } from '#shared/agenda/index.ts';
import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import type { ItemId, SiteId } from '#shared/kernel/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import { useSend } from './acts.tsx';
import { DialogButtons } from './DialogButtons.tsx';
import { NumberField } from './NumberField.tsx';

const MINUTE_MS = 60_000;

type Draft = {
  readonly title: string;
  readonly kind: ItemKind;
  readonly minutes: number;
  readonly presenterSiteId: string | null;
  readonly presenterTitle: string;
  readonly presenterName: string;
};

export type ItemDialogProps = {
  readonly state: ConferenceState;
  /** Null adds a new one. */
  readonly item: Item | null;
  readonly beforeItemId: ItemId | null;
  readonly onClose: () => void;
};

/** Changes an item of the agenda or adds one. */
export function ItemDialog({ state, item, beforeItemId, onClose }: ItemDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [draft, setDraft] = useState(() => draftOf(item));
  const commands = item === null ? [addition(draft, beforeItemId)] : changes(item, draft);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    for (const command of commands) if (!(await send.run(command))) return;
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={item === null ? t('agenda.addItem') : t('agenda.editItem')}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <ItemFields state={state} draft={draft} onChange={setDraft} isNew={item === null} />
        <DialogButtons blocked={draft.title.trim() === ''} pending={send.pending} onCancel={onClose} />
      </form>
    </Modal>
  );
}

type ItemFieldsProps = {
  readonly state: ConferenceState;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly isNew: boolean;
};

function ItemFields({ state, draft, onChange, isNew }: ItemFieldsProps) {
  const { t } = useTranslation();
  const kinds = itemKinds.map((kind) => ({ value: kind, label: t(`names.itemKind.${kind}`) }));
  return (
    <>
      <TextInput
        label={t('agenda.itemTitle')}
        value={draft.title}
        maxLength={300}
        data-autofocus
        onChange={(event) => onChange({ ...draft, title: event.currentTarget.value })}
      />
      {isNew && (
        <Select
          label={t('agenda.itemKind')}
          data={kinds}
          value={draft.kind}
          allowDeselect={false}
          searchable
          onChange={(kind) => onChange({ ...draft, kind: itemKinds.find((each) => each === kind) ?? draft.kind })}
        />
      )}
      <NumberField
        label={t('agenda.itemMinutes')}
        value={draft.minutes}
        min={0}
        max={1440}
        onChange={(minutes) => onChange({ ...draft, minutes })}
      />
      <PresenterFields state={state} draft={draft} onChange={onChange} />
    </>
  );
}

function PresenterFields({ state, draft, onChange }: Omit<ItemFieldsProps, 'isNew'>) {
  const { t } = useTranslation();
  const sites = orderedSites(state.roster).map((site) => ({ value: site.siteId, label: site.name }));
  return (
    <>
      <Select
        label={t('agenda.presenterSite')}
        description={t('agenda.presenterHint')}
        placeholder={t('agenda.noPresenter')}
        data={sites}
        value={draft.presenterSiteId}
        clearable
        searchable
        onChange={(presenterSiteId) => onChange({ ...draft, presenterSiteId })}
      />
      {draft.presenterSiteId !== null && (
        <div className="dc-row dc-row--fill">
          <TextInput
            label={t('agenda.presenterTitle')}
            value={draft.presenterTitle}
            maxLength={200}
            required
            onChange={(event) => onChange({ ...draft, presenterTitle: event.currentTarget.value })}
          />
          <TextInput
            label={t('agenda.presenterName')}
            value={draft.presenterName}
            maxLength={120}
            onChange={(event) => onChange({ ...draft, presenterName: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}

function draftOf(item: Item | null): Draft {
  return {
    title: item?.title ?? '',
    kind: item?.kind ?? 'discussion',
    minutes: Math.round((item?.plannedMs ?? 10 * MINUTE_MS) / MINUTE_MS),
    presenterSiteId: item?.presenter?.siteId ?? null,
    presenterTitle: item?.presenter?.title ?? '',
    presenterName: item?.presenter?.name ?? '',
  };
}

function presenterOf(draft: Draft): Presenter | null {
  if (draft.presenterSiteId === null || draft.presenterTitle.trim() === '') return null;
  const siteId = draft.presenterSiteId as SiteId; // the select offers ids of sites only
  return { siteId, title: draft.presenterTitle, name: draft.presenterName };
}

function addition(draft: Draft, beforeItemId: ItemId | null): PersonCommand {
  const { title, kind, minutes } = draft;
  const item = { title, kind, plannedMs: minutes * MINUTE_MS, presenter: presenterOf(draft) };
  return { type: 'agenda/addItem', item, beforeItemId };
}

function changes(item: Item, draft: Draft): PersonCommand[] {
  const { itemId } = item;
  const plannedMs = draft.minutes * MINUTE_MS;
  const presenter = presenterOf(draft);
  const commands: PersonCommand[] = [];
  if (draft.title.trim() !== item.title) commands.push({ type: 'agenda/renameItem', itemId, title: draft.title });
  if (plannedMs !== item.plannedMs) commands.push({ type: 'agenda/changeItemMinutes', itemId, plannedMs });
  if (JSON.stringify(presenter) !== JSON.stringify(item.presenter && presenterOf(draftOf(item))))
    commands.push({ type: 'agenda/changeItemPresenter', itemId, presenter });
  return commands;
}
