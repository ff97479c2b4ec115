import type { Announcements, DragEndEvent } from '@dnd-kit/core';
import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconGripVertical } from './icons.ts';

export type SortableListProps<T extends string> = {
  readonly ids: readonly T[];
  /** How a member is called aloud while it moves. */
  readonly nameOf: (id: T) => string;
  readonly onMove: (id: T, beforeId: T | null) => void;
  readonly children: ReactNode;
};

/** A list whose members move by dragging, or by keyboard: Space lifts, arrows move, Space drops, Escape lets be. */
export function SortableList<T extends string>({ ids, nameOf, onMove, children }: SortableListProps<T>) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const accessibility = useAccessibility(ids, nameOf);
  const drop = ({ active, over }: DragEndEvent) => {
    const move = moveOf(ids, String(active.id), String(over?.id ?? active.id));
    if (move !== null) onMove(move.id, move.beforeId);
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop} accessibility={accessibility}>
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

export type Move<T extends string> = { readonly id: T; readonly beforeId: T | null };

/** What a drop means: before whom the moved one stands then; null when it stays where it is. */
export function moveOf<T extends string>(order: readonly T[], activeId: string, overId: string): Move<T> | null {
  const places = new Map<string, number>(order.map((id, place) => [id, place]));
  const from = places.get(activeId) ?? -1;
  const to = places.get(overId) ?? -1;
  const id = order[from];
  if (id === undefined || to < 0 || from === to) return null;
  return { id, beforeId: order[from < to ? to + 1 : to] ?? null };
}

/** What a member of the list needs to move: for its element, and for its grip. */
export function useSortableRow(id: string) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id,
  });
  const shift =
    transform === null ? undefined : `translate3d(${transform.x.toString()}px, ${transform.y.toString()}px, 0)`;
  return {
    isLifted: isDragging,
    row: { ref: setNodeRef, style: { transform: shift, transition } },
    grip: { ref: setActivatorNodeRef, ...attributes, ...listeners },
  };
}

export type GripProps = { readonly label: string; readonly grip: ReturnType<typeof useSortableRow>['grip'] };

/** The handle by which a member is lifted. */
export function Grip({ label, grip }: GripProps) {
  return (
    <button type="button" className="dc-icon dc-icon--grip" title={label} {...grip} aria-label={label}>
      <IconGripVertical size={16} />
    </button>
  );
}

function useAccessibility<T extends string>(ids: readonly T[], nameOf: (id: T) => string) {
  const { t } = useTranslation();
  const unit = (id: string | number) => {
    const known = ids.find((each) => each === id);
    return known === undefined ? '' : nameOf(known);
  };
  const place = (id: string | number) => ids.map(String).indexOf(String(id)) + 1;
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('keys.lifted', { unit: unit(active.id) }),
    onDragOver: ({ active, over }) =>
      over === null ? undefined : t('keys.moved', { unit: unit(active.id), place: place(over.id) }),
    onDragEnd: ({ active, over }) => t('keys.dropped', { unit: unit(active.id), place: place(over?.id ?? active.id) }),
    onDragCancel: ({ active }) => t('keys.letBe', { unit: unit(active.id) }),
  };
  return { announcements, screenReaderInstructions: { draggable: t('keys.dragHelp') } };
}
