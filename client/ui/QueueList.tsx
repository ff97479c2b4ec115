import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FloorRequest } from '#shared/floor/index.ts';
import type { RequestId } from '#shared/kernel/index.ts';
import { Grip, SortableList, useSortableRow } from './SortableList.tsx';

export type QueueListProps = {
  readonly requests: readonly FloorRequest[];
  readonly onMove: (requestId: RequestId, beforeRequestId: RequestId | null) => void;
  readonly details: (request: FloorRequest) => ReactNode;
  readonly tools: (request: FloorRequest, index: number) => ReactNode;
  readonly below: (request: FloorRequest, index: number) => ReactNode;
};

/** The queue as cards that can be moved. */
export function QueueList({ requests, onMove, details, tools, below }: QueueListProps) {
  const unitOf = (id: RequestId) => requests.find(({ requestId }) => requestId === id)?.speaker.unit ?? '';
  return (
    <SortableList ids={requests.map(({ requestId }) => requestId)} nameOf={unitOf} onMove={onMove}>
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
    </SortableList>
  );
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
  const { isLifted, row, grip } = useSortableRow(request.requestId);
  const first = index === 0 ? ' dc-request--first' : '';
  return (
    <>
      <li {...row} className={`dc-request${first}${isLifted ? ' dc-request--lifted' : ''}`}>
        <span className="dc-request__place">{index + 1}</span>
        <div>{children}</div>
        <div className="dc-request__tools">
          <Grip label={t('floor.move', { unit: request.speaker.unit })} grip={grip} />
          {tools}
        </div>
      </li>
      {below !== null && <li className="dc-queue__below">{below}</li>}
    </>
  );
}
