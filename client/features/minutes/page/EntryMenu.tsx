import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { IconArrowDown, IconArrowUp, IconDots, IconPlus, IconTrash } from '#client/ui/icons.ts';
import { choicesOf } from '../text/entry-acts.ts';
import type { EntryAct } from './use-entry-acts.ts';

export type EntryMenuProps = {
  readonly doc: Y.Doc;
  readonly entryRef: string;
  readonly onAct: (ref: string, act: EntryAct) => void;
};

/** What can be done with a whole entry. */
export function EntryMenu({ doc, entryRef, onAct }: EntryMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" shadow="md" withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className="dc-icon" aria-label={t('minutes.acts.menu')} title={t('minutes.acts.menu')}>
          <IconDots size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Items doc={doc} entryRef={entryRef} onAct={onAct} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Items({ doc, entryRef, onAct }: EntryMenuProps) {
  const { t } = useTranslation();
  const { up, down, join } = choicesOf(doc, entryRef);
  const run = (act: EntryAct) => () => onAct(entryRef, act);
  return (
    <>
      <Menu.Item leftSection={<IconArrowUp size={15} />} rightSection="Alt ↑" disabled={!up} onClick={run('up')}>
        {t('minutes.acts.up')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowDown size={15} />} rightSection="Alt ↓" disabled={!down} onClick={run('down')}>
        {t('minutes.acts.down')}
      </Menu.Item>
      <Menu.Item leftSection={<IconPlus size={15} />} rightSection="Alt J" disabled={!join} onClick={run('join')}>
        {t('minutes.acts.join')}
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash size={15} />} rightSection="Alt Del" color="red" onClick={run('remove')}>
        {t('minutes.acts.remove')}
      </Menu.Item>
    </>
  );
}
