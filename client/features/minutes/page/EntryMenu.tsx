import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconPencil,
  IconPlus,
  IconTrash,
} from '#client/ui/icons.ts';
import type { ConferenceState, RecordHead } from '#shared/conference/index.ts';
import { headOf, recordedOpening } from '#shared/conference/index.ts';
import { CorrectRecordDialog } from '../record/CorrectRecordDialog.tsx';
import type { Recorded } from '../record/record-draft.ts';
import { recordedIn } from '../record/record-draft.ts';
import { useRecordHeadings } from '../record/use-record-headings.ts';
import { choicesOf } from '../text/entry-acts.ts';
import type { EntryAct } from '../text/entry-ways-back.ts';

export type EntryMenuProps = {
  readonly state: ConferenceState;
  readonly doc: Y.Doc;
  /** What the entry stands for: its own thing on record first, then those that were joined to it. */
  readonly refs: readonly string[];
  readonly onAct: (ref: string, act: EntryAct) => void;
};

type Correctable = { readonly ref: string; readonly head: RecordHead; readonly recorded: Recorded | null };

/** What can be done with a whole entry. */
export function EntryMenu(props: EntryMenuProps) {
  const { t } = useTranslation();
  const { state } = props;
  const [correcting, setCorrecting] = useState<string | null>(null);
  const chosen = correcting === null ? null : correctableOf(state, correcting);
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className="dc-icon" aria-label={t('minutes.acts.menu')} title={t('minutes.acts.menu')}>
            <IconDots size={16} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Items {...props} onCorrect={setCorrecting} />
        </Menu.Dropdown>
      </Menu>
      {chosen !== null && chosen.recorded !== null && (
        <CorrectRecordDialog
          state={state}
          entryRef={chosen.ref}
          head={chosen.head}
          recorded={chosen.recorded}
          onClose={() => setCorrecting(null)}
        />
      )}
    </>
  );
}

function correctableOf(state: ConferenceState, ref: string): Correctable | null {
  const head = headOf(state, ref);
  return head === null ? null : { ref, head, recorded: recordedIn(head, recordedOpening(state)) };
}

function Items({ state, doc, refs, onAct, onCorrect }: EntryMenuProps & { onCorrect: (ref: string) => void }) {
  const { t } = useTranslation();
  const headingOf = useRecordHeadings();
  const [ref = ''] = refs;
  const { up, down, join } = choicesOf(doc, ref);
  const run = (act: EntryAct) => () => onAct(ref, act);
  return (
    <>
      {refs
        .flatMap((each) => correctableOf(state, each) ?? [])
        .map((each) => (
          <Menu.Item
            key={each.ref}
            leftSection={<IconPencil size={15} />}
            disabled={each.recorded === null}
            title={each.recorded === null ? t('minutes.correction.underWay') : undefined}
            onClick={() => onCorrect(each.ref)}
          >
            {t('minutes.acts.correctRecord')}
            {refs.length > 1 && each.head.kind === 'speech' && `: ${each.head.speech.speaker.unit}`}
          </Menu.Item>
        ))}
      <Menu.Item leftSection={<IconArrowUp size={15} />} rightSection="Alt ↑" disabled={!up} onClick={run('up')}>
        {t('minutes.acts.up')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowDown size={15} />} rightSection="Alt ↓" disabled={!down} onClick={run('down')}>
        {t('minutes.acts.down')}
      </Menu.Item>
      <Menu.Item leftSection={<IconPlus size={15} />} rightSection="Alt J" disabled={!join} onClick={run('join')}>
        {t('minutes.acts.join')}
      </Menu.Item>
      {refs.slice(1).map((each) => (
        <Menu.Item key={each} leftSection={<IconArrowBackUp size={15} />} onClick={() => onAct(each, 'separate')}>
          {t('minutes.acts.separate', { entry: headingOf(each) ?? t('minutes.acts.joinedOne') })}
        </Menu.Item>
      ))}
      <Menu.Item leftSection={<IconTrash size={15} />} rightSection="Alt Del" color="red" onClick={run('remove')}>
        {t('minutes.acts.remove')}
      </Menu.Item>
    </>
  );
}
