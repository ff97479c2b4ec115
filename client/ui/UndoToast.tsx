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

export type Undo = {
  readonly kind: 'takeBack' | 'undoEnd' | 'declined' | 'withdrawn';
  readonly unit: string;
  readonly command: PersonCommand;
};

/** The latest act on the floor that can be undone, while it is fresh. */
export function newestUndo(state: ConferenceState, now: Instant): Undo | null {
  const fresh = (at: number) => now - at < SHOWN_MS;
  const speech = currentSpeech(state);
  if (speech !== null && fresh(speech.givenAt) && speech.kind !== 'presentation')
    return {
      kind: 'takeBack',
      unit: speech.speaker.unit,
      command: { type: 'floor/takeBack', speechId: speech.speechId },
    };
  const ended = speech === null ? lastEnded(state) : null;
  if (ended?.state.kind === 'ended' && fresh(ended.state.at))
    return { kind: 'undoEnd', unit: ended.speaker.unit, command: { type: 'floor/undoEnd', speechId: ended.speechId } };
  const gone = Object.values(state.floor.requestById)
    .filter(isSetAside)
    .findLast((request) => fresh(request.state.at));
  if (gone === undefined) return null;
  const command = { type: 'floor/restoreRequest', requestId: gone.requestId } as const;
  return { kind: gone.state.kind, unit: gone.speaker.unit, command };
}

type SetAside = FloorRequest & { readonly state: Extract<FloorRequest['state'], { kind: 'withdrawn' | 'declined' }> };

function isSetAside(request: FloorRequest): request is SetAside {
  return request.state.kind === 'withdrawn' || request.state.kind === 'declined';
}

function lastEnded({ floor }: ConferenceState): Speech | null {
  const speechId = floor.speechOrder.findLast((id) => floor.speechById[id]?.late === false);
  return speechId === undefined ? null : (floor.speechById[speechId] ?? null);
}

/** The way back from the latest act, with its key. */
export function UndoToast({ state }: { readonly state: ConferenceState }) {
  const undo = newestUndo(state, useNow());
  return undo === null ? null : <UndoLine undo={undo} />;
}

function UndoLine({ undo }: { readonly undo: Undo }) {
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
    <div className="dc-toast" role="status">
      <span>{t(words[undo.kind], { unit: undo.unit })}</span>
      <ActButton command={undo.command} icon={<IconArrowBackUp size={16} />} shortcut="U">
        {t(buttons[undo.kind])}
      </ActButton>
    </div>
  );
}
