import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import { currentSpeech } from '#shared/conference/index.ts';
import type { FloorRequest, Speech } from '#shared/floor/index.ts';
import type { Instant } from '#shared/kernel/index.ts';
import { ActButton } from './ActButton.tsx';
import { useAct, useNow } from './acts.tsx';
import { IconArrowBackUp } from './icons.ts';

/** How long the way back stays in view; the rules allow some of it for longer. */
const SHOWN_MS = 30_000;

/** How long nothing older is offered after an act was undone. */
const PAUSE_MS = 3_000;

export type Undo = {
  readonly kind: 'takeBack' | 'undoEnd' | 'declined' | 'withdrawn';
  /** When the act was done. */
  readonly at: Instant;
  readonly unit: string;
  readonly command: PersonCommand;
};

/** The latest act on the floor since then that can be undone, while it is fresh. */
export function newestUndo(state: ConferenceState, now: Instant, since: Instant | null = null): Undo | null {
  return undosOf(state)
    .filter(({ at }) => now - at < SHOWN_MS && (since === null || at > since))
    .reduce<Undo | null>((newest, undo) => (newest !== null && newest.at >= undo.at ? newest : undo), null);
}

function undosOf(state: ConferenceState): Undo[] {
  const speech = currentSpeech(state);
  const ofSpeech = speech === null ? undoOfEnd(state) : undoOfGive(speech);
  const ofRequests = Object.values(state.floor.requestById)
    .filter(isSetAside)
    .map(({ requestId, speaker, state: { kind, at } }): Undo => {
      return { kind, at, unit: speaker.unit, command: { type: 'floor/restoreRequest', requestId } };
    });
  return [...ofRequests, ...(ofSpeech === null ? [] : [ofSpeech])];
}

function undoOfGive({ kind, speechId, givenAt, speaker }: Speech): Undo | null {
  if (kind === 'presentation') return null;
  return { kind: 'takeBack', at: givenAt, unit: speaker.unit, command: { type: 'floor/takeBack', speechId } };
}

/** A speech goes on in its own item; a presentation goes with it: when that was left, there is nothing to go on with. */
function undoOfEnd(state: ConferenceState): Undo | null {
  const ended = lastEnded(state);
  if (ended?.state.kind !== 'ended') return null;
  const { currentItemId } = state.agenda;
  if (ended.itemId !== currentItemId && (ended.kind === 'presentation' || currentItemId !== null)) return null;
  const command = { type: 'floor/undoEnd', speechId: ended.speechId } as const;
  return { kind: 'undoEnd', at: ended.state.at, unit: ended.speaker.unit, command };
}

type SetAside = FloorRequest & { readonly state: Extract<FloorRequest['state'], { kind: 'withdrawn' | 'declined' }> };

function isSetAside(request: FloorRequest): request is SetAside {
  return request.state.kind === 'withdrawn' || request.state.kind === 'declined';
}

function lastEnded({ floor }: ConferenceState): Speech | null {
  const speechId = floor.speechOrder.findLast((id) => floor.speechById[id]?.late === false);
  return speechId === undefined ? null : (floor.speechById[speechId] ?? null);
}

/**
 * The way back from the latest act, with its key. What was done before that act is offered only after a while:
 * the key pressed once too often must not take the floor from somebody else.
 */
export function UndoLine({ state }: { readonly state: ConferenceState }) {
  const [undoneAt, setUndoneAt] = useState<Instant | null>(null);
  const now = useNow();
  const isJustUndone = undoneAt !== null && now - undoneAt < PAUSE_MS;
  const undo = newestUndo(state, now, isJustUndone ? undoneAt : null);
  return undo === null ? null : <Line undo={undo} onDone={() => setUndoneAt(now)} />;
}

function Line({ undo, onDone }: { readonly undo: Undo; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const act = useAct(undo.command);
  const words = {
    takeBack: 'floor.given',
    undoEnd: 'floor.ended',
    declined: 'floor.declined',
    withdrawn: 'floor.withdrawn',
  } as const;
  const buttons = {
    takeBack: 'floor.takeBack',
    undoEnd: 'floor.undoEnd',
    declined: 'floor.restore',
    withdrawn: 'floor.restore',
  } as const;
  if (act.reason !== null) return null;
  return (
    <div className="dc-undo" role="status">
      <span className="dc-grow">{t(words[undo.kind], { unit: undo.unit })}</span>
      <ActButton command={undo.command} size="xs" icon={<IconArrowBackUp size={16} />} shortcut="U" onDone={onDone}>
        {t(buttons[undo.kind])}
      </ActButton>
    </div>
  );
}
