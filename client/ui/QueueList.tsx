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
import type { FloorRequest } from '#shared/floor/index.ts';
import type { RequestId } from '#shared/kernel/index.ts';
import { IconGripVertical } from './icons.ts';

export type QueueListProps = {
  readonly requests: readonly FloorRequest[];
  readonly onMove: (requestId: RequestId, beforeRequestId: RequestId | null) => void;
  readonly details: (request: FloorRequest) => ReactNode;
  readonly tools: (request: FloorRequest, index: number) => ReactNode;
  readonly below: (request: FloorRequest, index: number) => ReactNode;
};

/** The queue as cards that move by dragging, or by keyboard: Space lifts, arrows move, Space drops, Escape lets be. */
export function QueueList({ requests, onMove, details, tools, below }: QueueListProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const accessibility = useAccessibility(requests);
  const drop = ({ active, over }: DragEndEvent) => {
    const move = moveOf(
      requests.map(({ requestId }) => requestId),
      String(active.id),
      String(over?.id ?? active.id),
    );
    if (move !== null) onMove(move.requestId, move.beforeRequestId);
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop} accessibility={accessibility}>
      <SortableContext items={requests.map(({ requestId }) => requestId)} strategy={verticalListSortingStrategy}>
        <ol className="dc-queue">
          {requests.map((request, index) => (
            <RequestCard
              key={request.requestId}
              request={request}
              index={index}
              tools={tools(request, index)}
              below={below(request, index)}
            >
              {details(request)}
            </RequestCard>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

export type Move = { readonly requestId: RequestId; readonly beforeRequestId: RequestId | null };

/** What a drop means: before whom the moved one stands then; null when it stays where it is. */
export function moveOf(order: readonly RequestId[], activeId: string, overId: string): Move | null {
  const places = new Map<string, number>(order.map((requestId, place) => [requestId, place]));
  const from = places.get(activeId) ?? -1;
  const to = places.get(overId) ?? -1;
  const requestId = order[from];
  if (requestId === undefined || to < 0 || from === to) return null;
  const beforeRequestId = order[from < to ? to + 1 : to] ?? null;
  return { requestId, beforeRequestId };
}

type RequestCardProps = {
  readonly request: FloorRequest;
  readonly index: number;
  readonly tools: ReactNode;
  readonly below: ReactNode;
  readonly children: ReactNode;
};

function RequestCard({ request, index, tools, below, children }: RequestCardProps) {
  const { t } = useTranslation();
  const sortable = useSortable({ id: request.requestId });
  const { transform, transition, isDragging } = sortable;
  const shift =
    transform === null ? undefined : `translate3d(${transform.x.toString()}px, ${transform.y.toString()}px, 0)`;
  const first = index === 0 ? ' dc-request--first' : '';
  return (
    <>
      <li
        ref={sortable.setNodeRef}
        className={`dc-request${first}${isDragging ? ' dc-request--lifted' : ''}`}
        style={{ transform: shift, transition }}
      >
        <span className="dc-request__place">{index + 1}</span>
        <div>{children}</div>
        <div className="dc-request__tools">
          <button
            type="button"
            className="dc-icon dc-icon--grip"
            ref={sortable.setActivatorNodeRef}
            title={t('floor.move', { unit: request.speaker.unit })}
            {...sortable.attributes}
            {...sortable.listeners}
            aria-label={t('floor.move', { unit: request.speaker.unit })}
          >
            <IconGripVertical size={16} />
          </button>
          {tools}
        </div>
      </li>
      {below !== null && <li className="dc-queue__below">{below}</li>}
    </>
  );
}

function useAccessibility(requests: readonly FloorRequest[]) {
  const { t } = useTranslation();
  const unitOf = (id: string | number) => requests.find(({ requestId }) => requestId === id)?.speaker.unit ?? '';
  const placeOf = (id: string | number) => requests.findIndex(({ requestId }) => requestId === id) + 1;
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('keys.lifted', { unit: unitOf(active.id) }),
    onDragOver: ({ active, over }) =>
      over === null ? undefined : t('keys.moved', { unit: unitOf(active.id), place: placeOf(over.id) }),
    onDragEnd: ({ active, over }) =>
      t('keys.dropped', { unit: unitOf(active.id), place: placeOf(over?.id ?? active.id) }),
    onDragCancel: ({ active }) => t('keys.letBe', { unit: unitOf(active.id) }),
  };
  return { announcements, screenReaderInstructions: { draggable: t('keys.dragHelp') } };
}
