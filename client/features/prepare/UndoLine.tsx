import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCommand } from '#client/bindings/commands.ts';
import { ActButton } from '#client/ui/ActButton.tsx';
import { IconArrowBackUp } from '#client/ui/icons.ts';

export type Undoable = { readonly words: string; readonly command: PersonCommand };

/** How long the way back from a removal is offered. */
const SHOWN_MS = 30_000;

/** What was just removed, and the way back. */
export function UndoLine({ undo, onOver }: { readonly undo: Undoable | null; readonly onOver: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    if (undo === null) return undefined;
    const timer = setTimeout(onOver, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [undo, onOver]);
  return (
    <div role="status">
      {undo !== null && (
        <div className="dc-note dc-prepare__undo">
          <span className="dc-grow">{undo.words}</span>
          <ActButton command={undo.command} size="xs" icon={<IconArrowBackUp size={16} />} onDone={onOver}>
            {t('prepare.undo')}
          </ActButton>
        </div>
      )}
    </div>
  );
}
