import { useEffect, useRef, useState } from 'react';
import type { CellAddress } from '#client/bindings/figures.ts';
import { cellKey } from './drafts.ts';

type Jump = { readonly key: string; readonly round: number };

/** Takes somebody from one of some cells to the next of them, in their order and round again. */
export function useJump(show: (cell: CellAddress) => void): (cells: readonly CellAddress[]) => void {
  const [jump, setJump] = useState<Jump>({ key: '', round: 0 });
  const before = useRef('');
  useEffect(() => {
    if (jump.round > 0) focusCell(jump.key);
  }, [jump]);
  return (cells) => {
    const keys = cells.map(cellKey);
    const index = (keys.indexOf(before.current) + 1) % Math.max(1, keys.length);
    const [cell, key] = [cells[index], keys[index]];
    if (cell === undefined || key === undefined) return;
    before.current = key;
    show(cell);
    setJump(({ round }) => ({ key, round: round + 1 }));
  };
}

/** The field that is wrong, or the first one of the cell. */
function focusCell(key: string): void {
  const cell = document.querySelector(`[data-cell="${CSS.escape(key)}"]`);
  const wrong = cell?.querySelector<HTMLElement>('[aria-invalid="true"]');
  (wrong ?? cell?.querySelector<HTMLElement>('input, select'))?.focus();
}
