import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import { waitingRequests } from '#shared/conference/index.ts';
import type { FloorRequest } from '#shared/floor/index.ts';
import { opinionCounts, unitOf } from '#shared/floor/index.ts';
import type { Result } from '#shared/indicators/index.ts';
import type { RequestId } from '#shared/kernel/index.ts';
import { ActButton } from './ActButton.tsx';
import { ActMenuItem } from './ActMenuItem.tsx';
import { useNow, useSend } from './acts.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { useFocusMarks } from './deck/use-focus-marks.ts';
import { FocusMark } from './figures/FocusMark.tsx';
import { IconArrowUp, IconDots, IconMessagePlus, IconMicrophone, IconPencil, IconTrash, IconX } from './icons.ts';
import { Panel } from './Panel.tsx';
import { Tag } from './Pill.tsx';
import { QueueList } from './QueueList.tsx';
import { RequestDialog } from './RequestDialog.tsx';
import { siteName } from './sites.ts';

export type QueuePanelProps = { readonly state: ConferenceState };

type Open = { readonly kind: 'decline' | 'change'; readonly request: FloorRequest } | { readonly kind: 'enter' } | null;

/** Requests to speak in their order; the first can be given the floor at once. */
export function QueuePanel({ state }: QueuePanelProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const waiting = waitingRequests(state);
  return (
    <Panel
      caption={t('floor.queue', { count: waiting.length })}
      aside={<ListSwitch open={state.floor.listOpen} />}
      grow
    >
      <div className="dc-grow dc-scroll">
        <Requests state={state} waiting={waiting} onOpen={setOpen} />
      </div>
      <button type="button" className="dc-link" onClick={() => setOpen({ kind: 'enter' })}>
        <IconMessagePlus size={16} aria-hidden="true" />
        {t('floor.requestFor')}
      </button>
      {open?.kind === 'decline' && <DeclineDialog request={open.request} onClose={() => setOpen(null)} />}
      {open?.kind === 'change' && (
        <RequestDialog state={state} request={open.request} siteId={null} onClose={() => setOpen(null)} />
      )}
      {open?.kind === 'enter' && (
        <RequestDialog state={state} request={null} siteId={null} onClose={() => setOpen(null)} />
      )}
    </Panel>
  );
}

function ListSwitch({ open }: { readonly open: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="dc-row">
      <Tag tone={open ? 'green' : 'neutral'}>{open ? t('floor.listOpen') : t('floor.listClosed')}</Tag>
      <ActButton
        size="compact-xs"
        look="quiet"
        command={{ type: open ? 'floor/closeList' : 'floor/openList' }}
        label={open ? t('floor.closeList') : t('floor.openList')}
      >
        {open ? t('floor.closeListShort') : t('floor.openListShort')}
      </ActButton>
    </div>
  );
}

type RequestsProps = {
  readonly state: ConferenceState;
  readonly waiting: readonly FloorRequest[];
  readonly onOpen: (open: Open) => void;
};

function Requests({ state, waiting, onOpen }: RequestsProps) {
  const { t } = useTranslation();
  const send = useSend();
  const counts = opinionCounts(state, useNow(60_000)).byUnit;
  const marksOf = useFocusMarks(state);
  const move = (requestId: RequestId, beforeRequestId: RequestId | null) => {
    void send.run({ type: 'floor/moveRequest', requestId, beforeRequestId });
  };
  if (waiting.length === 0)
    return <p className="dc-empty">{state.floor.listOpen ? t('floor.queueEmpty') : t('floor.queueEmptyClosed')}</p>;
  return (
    <QueueList
      requests={waiting}
      onMove={move}
      details={(request) => (
        <RequestDetails
          state={state}
          request={request}
          spokenCount={counts[unitOf(state.roster, request).key] ?? 0}
          marks={marksOf(request.siteId)}
        />
      )}
      tools={(request, index) => (
        <RequestMenu state={state} request={request} first={index === 0 ? null : waiting[0]} onOpen={onOpen} />
      )}
      below={(request, index) => (index === 0 ? <GiveButton state={state} request={request} /> : null)}
    />
  );
}

/** The next act of the conference, one key away. */
function GiveButton({ state, request }: { readonly state: ConferenceState; readonly request: FloorRequest }) {
  const { t } = useTranslation();
  return (
    <ActButton
      command={giveCommand(state, request.requestId)}
      look="primary"
      size="md"
      fullWidth
      icon={<IconMicrophone size={18} />}
      shortcut="Enter"
      label={t('floor.giveTo', { unit: request.speaker.unit })}
    >
      {t('floor.give')}
    </ActButton>
  );
}

/** Gives the floor to a request; the speech that runs now ends with it. */
export function giveCommand(state: ConferenceState, requestId: RequestId) {
  return { type: 'floor/give', requestId, allottedMs: null, endsSpeechId: state.floor.currentSpeechId } as const;
}

type RequestDetailsProps = {
  readonly state: ConferenceState;
  readonly request: FloorRequest;
  readonly spokenCount: number;
  /** What the unit has to work on, by the slide shown now. */
  readonly marks: readonly Result[];
};

function RequestDetails({ state, request, spokenCount, marks }: RequestDetailsProps) {
  const { t } = useTranslation();
  const dropped = state.roster.lineBySite[request.siteId]?.kind === 'dropped';
  return (
    <>
      <p className="dc-request__unit">{request.speaker.unit}</p>
      <p className="dc-request__topic">{request.topic === '' ? speakerShort(request) : request.topic}</p>
      <div className="dc-request__tags">
        <Tag tone="navy">{t(`names.requestType.${request.requestType}`)}</Tag>
        {spokenCount === 0 ? (
          <Tag tone="green">{t('floor.notSpoken')}</Tag>
        ) : (
          <Tag>{t('floor.spoken', { count: spokenCount })}</Tag>
        )}
        <FocusMark results={marks} />
        {request.preRegistered && <Tag>{t('floor.preRegistered')}</Tag>}
        {dropped && <Tag tone="red">{t('floor.waitingDrop')}</Tag>}
      </div>
    </>
  );
}

function speakerShort({ speaker }: FloorRequest): string {
  return speaker.name === '' ? speaker.title : `${speaker.name}, ${speaker.title}`;
}

type RequestMenuProps = {
  readonly state: ConferenceState;
  readonly request: FloorRequest;
  readonly first: FloorRequest | null | undefined;
  readonly onOpen: (open: Open) => void;
};

function RequestMenu({ state, request, first, onOpen }: RequestMenuProps) {
  const { t } = useTranslation();
  const { requestId } = request;
  const label = `${t('common.more')}: ${request.speaker.unit}`;
  return (
    <Menu position="left-start" withinPortal shadow="md" width={260}>
      <Menu.Target>
        <button type="button" className="dc-icon" aria-label={label} title={label}>
          <IconDots size={17} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{siteName(state, request.siteId)}</Menu.Label>
        <ActMenuItem command={giveCommand(state, requestId)} icon={<IconMicrophone size={16} />}>
          {t('floor.give')}
        </ActMenuItem>
        {first !== null && first !== undefined && (
          <ActMenuItem
            command={{ type: 'floor/moveRequest', requestId, beforeRequestId: first.requestId }}
            icon={<IconArrowUp size={16} />}
          >
            {t('floor.moveFirst')}
          </ActMenuItem>
        )}
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onOpen({ kind: 'change', request })}>
          {t('floor.changeRequest')}
        </Menu.Item>
        <ActMenuItem command={{ type: 'floor/withdraw', requestId }} icon={<IconTrash size={16} />}>
          {t('site.withdraw')}
        </ActMenuItem>
        <Menu.Item color="red" leftSection={<IconX size={16} />} onClick={() => onOpen({ kind: 'decline', request })}>
          {t('floor.decline')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function DeclineDialog({ request, onClose }: { readonly request: FloorRequest; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const send = useSend();
  const decline = async (reason: string) => {
    if (await send.run({ type: 'floor/decline', requestId: request.requestId, reason })) onClose();
  };
  return (
    <ConfirmDialog
      title={t('floor.declineTitle', { unit: request.speaker.unit })}
      text={t('floor.declineHint')}
      done={t('floor.decline')}
      pending={send.pending}
      asksReason
      onConfirm={(reason) => void decline(reason)}
      onClose={onClose}
    />
  );
}
