import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeMinutes } from '#client/i18n/format.ts';
import { AgendaFacts } from '#client/ui/AgendaFacts.tsx';
import { useNow } from '#client/ui/acts.tsx';
import { IconPlus } from '#client/ui/icons.ts';
import type { Item } from '#shared/agenda/index.ts';
import { agendaClock, orderedItems } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { ItemId } from '#shared/kernel/index.ts';
import { AgendaRow } from './AgendaRow.tsx';
import { ItemEditor, NewItem } from './ItemEditor.tsx';
import { Section } from './Section.tsx';
import { UndoLine } from './UndoLine.tsx';
import { useUndo } from './use-undo.ts';

const CLOCK_STEP_MS = 5_000;

/** The items in their order, with minutes and presenters. */
export function AgendaSection({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<ItemId | null>(null);
  const { undo, offer, over } = useUndo();
  const items = orderedItems(state.agenda);
  const isClosed = state.phase.kind === 'closed';
  const minutes = wholeMinutes(items.reduce((sum, item) => sum + item.plannedMs, 0));
  const removed = (item: Item, index: number) =>
    offer({ words: t('prepare.itemRemoved', { title: item.title }), command: backAt(item, items[index + 1]) });
  return (
    <Section
      title={t('agenda.caption')}
      aside={<span className="dc-quiet">{t('prepare.agendaSum', { count: items.length, minutes })}</span>}
      fixed={isClosed ? t('prepare.closed') : null}
    >
      <ol className="dc-prepare__rows">
        {items.map((item, index) => (
          <li key={item.itemId}>
            {editing === item.itemId ? (
              <ItemEditor state={state} item={item} onDone={() => setEditing(null)} />
            ) : (
              <AgendaRow
                state={state}
                places={{ index, items }}
                onEdit={() => setEditing(item.itemId)}
                onRemoved={() => removed(item, index)}
              />
            )}
          </li>
        ))}
      </ol>
      {items.length === 0 && <p className="dc-empty">{t('prepare.noItems')}</p>}
      <UndoLine undo={undo} onOver={over} />
      {!isClosed && <AddItem state={state} />}
      <Clock state={state} />
    </Section>
  );
}

function backAt({ kind, title, plannedMs, presenter }: Item, follower: Item | undefined) {
  const item = { kind, title, plannedMs, presenter };
  return { type: 'agenda/addItem', item, beforeItemId: follower?.itemId ?? null } as const;
}

function AddItem({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (open) return <NewItem state={state} beforeItemId={null} onDone={() => setOpen(false)} />;
  return (
    <Button
      variant="default"
      leftSection={<IconPlus size={17} />}
      className="dc-prepare__start"
      onClick={() => setOpen(true)}
    >
      {t('agenda.addItem')}
    </Button>
  );
}

function Clock({ state }: { readonly state: ConferenceState }) {
  const now = useNow(CLOCK_STEP_MS);
  return <AgendaFacts clock={agendaClock(state, now)} />;
}
