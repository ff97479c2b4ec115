import { useTranslation } from 'react-i18next';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { IconArrowBackUp } from '#client/ui/icons.ts';
import type { EntryActs } from './use-entry-acts.ts';

const words = {
  up: 'minutes.acts.moved',
  down: 'minutes.acts.moved',
  join: 'minutes.acts.wasJoined',
  remove: 'minutes.acts.removed',
  bringBack: 'minutes.acts.broughtBack',
  separate: 'minutes.acts.separated',
} as const;

/** The way back from the last act on an entry. */
export function UndoEntryAct({ acts }: { readonly acts: EntryActs }) {
  const { t } = useTranslation();
  if (acts.last === null) return null;
  return (
    <div className="dc-undo dc-minutes__undo" role="status">
      <span className="dc-grow">{t(words[acts.last])}</span>
      <ActionButton size="xs" icon={<IconArrowBackUp size={16} />} onPress={acts.undo}>
        {t('minutes.acts.undo')}
      </ActionButton>
    </div>
  );
}
