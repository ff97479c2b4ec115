import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitPlace, UnitSummary } from '#client/bindings/api.ts';
import { api } from '#client/bindings/api.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { useRefusalToast } from './use-refusal-toast.ts';

export type UnitMoves = {
  readonly move: (unit: UnitSummary, place: UnitPlace) => void;
  readonly pending: boolean;
  /** Where the unit that moved last stands now, for those who do not see it. */
  readonly words: string;
};

type UnitMovesOptions = { readonly shown: readonly UnitSummary[]; readonly onMoved: () => void };

/** Moves units, and says where they went. The button that was pressed keeps the focus in its new place. */
export function useUnitMoves({ shown, onMoved }: UnitMovesOptions): UnitMoves {
  const { t } = useTranslation();
  const act = useRouteAct();
  const [movedId, setMovedId] = useState<string | null>(null);
  const pressed = useRef<HTMLElement | null>(null);
  const at = shown.findIndex(({ id }) => id === movedId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place says when the row has moved
  useEffect(() => {
    if (document.activeElement === document.body) pressed.current?.focus();
  }, [at]);
  useRefusalToast(act.problem);
  const move = async (unit: UnitSummary, place: UnitPlace) => {
    pressed.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    if ((await act.run(() => api.moveUnit(unit.id, place))) === null) return;
    setMovedId(unit.id);
    onMoved();
  };
  const name = shown[at]?.name ?? '';
  const words = at < 0 ? '' : t('administration.moved', { name, place: at + 1, count: shown.length });
  return { move: (unit, place) => void move(unit, place), pending: act.pending, words };
}
