import { useCallback, useState } from 'react';
import type { Undoable } from './UndoLine.tsx';

/** The newest removal of a section that can be undone. */
export function useUndo() {
  const [undo, setUndo] = useState<Undoable | null>(null);
  const over = useCallback(() => setUndo(null), []);
  return { undo, offer: setUndo, over };
}
