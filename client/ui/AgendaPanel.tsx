import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/agenda/index.ts';
import { agendaClock, orderedItems } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { opinionCounts } from '#shared/floor/index.ts';
import { wholeMinutes } from '../i18n/format.ts';
import { ActButton } from './ActButton.tsx';
import { ActMenuItem } from './ActMenuItem.tsx';
import { AgendaFacts } from './AgendaFacts.tsx';
import { AgendaList, rowClass } from './AgendaList.tsx';
import { useNow } from './acts.tsx';
import { ItemDialog } from './ItemDialog.tsx';
import {
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconPencil,
  IconPlayerPlay,
  IconPlus,
  IconRefresh,
  IconTrash,
  IconX,
} from './icons.ts';
import { Panel } from './Panel.tsx';

export type AgendaPanelProps = { readonly state: ConferenceState; readonly mayLead: boolean };

type Editing = { readonly kind: 'change'; readonly item: Item } | { readonly kind: 'add'; readonly after: Item | null };

/** The agenda with its clock; for those who lead, each row opens what may be done with it. */
export function AgendaPanel({ state, mayLead }: AgendaPanelProps) {
  const { t } = useTranslation();
  const now = useNow(5_000);
  const [editing, setEditing] = useState<Editing | null>(null);
  const clock = agendaClock(state, now);
  const items = orderedItems(state.agenda);
  const wrapRow = (item: Item, row: ReactNode) => (
    <ItemMenu item={item} items={items} onEdit={setEditing}>
      {row}
    </ItemMenu>
  );
  return (
    <Panel
      caption={t('agenda.caption')}
      aside={<span className="dc-quiet">{t('agenda.left', { count: wholeMinutes(clock.leftMs) })}</span>}
      grow
    >
      <div className="dc-grow dc-scroll">
        <AgendaList
          items={items}
          clock={clock}
          opinionCountByItem={opinionCounts(state, now).byItem}
          {...(mayLead ? { wrapRow } : {})}
        />
      </div>
      <AgendaFacts clock={clock} />
      {mayLead && <NextItemButton items={items} onAdd={() => setEditing({ kind: 'add', after: null })} />}
      {editing !== null && (
        <ItemDialog
          state={state}
          item={editing.kind === 'change' ? editing.item : null}
          beforeItemId={editing.kind === 'add' ? followerOf(items, editing.after) : null}
          onClose={() => setEditing(null)}
        />
      )}
    </Panel>
  );
}

function followerOf(items: readonly Item[], item: Item | null) {
  if (item === null) return null;
  return items[items.findIndex((each) => each.itemId === item.itemId) + 1]?.itemId ?? null;
}

/** The item that *Chuyển nội dung* starts: the first pending one after the current, or the first pending of all. */
export function nextItem(items: readonly Item[]): Item | null {
  const current = items.findIndex((item) => item.state === 'current');
  const later = items.slice(current + 1).find((item) => item.state === 'pending');
  return later ?? items.find((item) => item.state === 'pending') ?? null;
}

function NextItemButton({ items, onAdd }: { readonly items: readonly Item[]; readonly onAdd: () => void }) {
  const { t } = useTranslation();
  const next = nextItem(items);
  return (
    <div className="dc-row">
      <div className="dc-grow">
        <ActButton
          command={next === null ? null : { type: 'agenda/startItem', itemId: next.itemId }}
          reasonIfNone={t('agenda.noNext')}
          icon={<IconPlayerPlay size={15} />}
          shortcut="N"
          fullWidth
          {...(next === null ? {} : { label: t('agenda.startNextHint', { title: next.title }) })}
        >
          {t('agenda.startNext')}
        </ActButton>
      </div>
      <button
        type="button"
        className="dc-icon"
        onClick={onAdd}
        title={t('agenda.addItem')}
        aria-label={t('agenda.addItem')}
      >
        <IconPlus size={17} />
      </button>
    </div>
  );
}

type ItemMenuProps = {
  readonly item: Item;
  readonly items: readonly Item[];
  readonly onEdit: (editing: Editing) => void;
  readonly children: ReactNode;
};

function ItemMenu({ item, items, onEdit, children }: ItemMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu position="right-start" withinPortal shadow="md" width={280}>
      <Menu.Target>
        <button type="button" className={rowClass(item)} aria-current={item.state === 'current' ? 'step' : undefined}>
          {children}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <ProgressItems item={item} />
        <Menu.Divider />
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onEdit({ kind: 'change', item })}>
          {t('agenda.editItem')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => onEdit({ kind: 'add', after: item })}>
          {t('agenda.addAfter')}
        </Menu.Item>
        <OrderItems item={item} items={items} />
        <ActMenuItem command={{ type: 'agenda/removeItem', itemId: item.itemId }} icon={<IconTrash size={16} />} danger>
          {t('agenda.removeItem')}
        </ActMenuItem>
      </Menu.Dropdown>
    </Menu>
  );
}

function ProgressItems({ item }: { readonly item: Item }) {
  const { t } = useTranslation();
  const { itemId } = item;
  if (item.state === 'current')
    return (
      <ActMenuItem command={{ type: 'agenda/finishItem', itemId }} icon={<IconCheck size={16} />}>
        {t('agenda.finish')}
      </ActMenuItem>
    );
  const restart = item.state === 'done' || item.state === 'notHeld';
  return (
    <>
      <ActMenuItem command={{ type: 'agenda/startItem', itemId }} icon={<IconPlayerPlay size={16} />}>
        {restart ? t('agenda.goBack') : t('agenda.start')}
      </ActMenuItem>
      {item.state === 'pending' && (
        <ActMenuItem command={{ type: 'agenda/skipItem', itemId }} icon={<IconX size={16} />}>
          {t('agenda.skip')}
        </ActMenuItem>
      )}
      {item.state === 'skipped' && (
        <ActMenuItem command={{ type: 'agenda/restoreItem', itemId }} icon={<IconRefresh size={16} />}>
          {t('agenda.restore')}
        </ActMenuItem>
      )}
    </>
  );
}

function OrderItems({ item, items }: { readonly item: Item; readonly items: readonly Item[] }) {
  const { t } = useTranslation();
  const index = items.findIndex((each) => each.itemId === item.itemId);
  const above = items[index - 1];
  const below = items[index + 1];
  const { itemId } = item;
  return (
    <>
      {above !== undefined && (
        <ActMenuItem
          command={{ type: 'agenda/moveItem', itemId, beforeItemId: above.itemId }}
          icon={<IconArrowUp size={16} />}
        >
          {t('agenda.up')}
        </ActMenuItem>
      )}
      {below !== undefined && (
        <ActMenuItem
          command={{ type: 'agenda/moveItem', itemId, beforeItemId: items[index + 2]?.itemId ?? null }}
          icon={<IconArrowDown size={16} />}
        >
          {t('agenda.down')}
        </ActMenuItem>
      )}
    </>
  );
}
