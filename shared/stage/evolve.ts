import type { DeviceId } from '#shared/kernel/index.ts';
import { never } from '#shared/kernel/index.ts';
import type { ShareEvent, StageEvent } from './events.ts';
import { evolveShow, initialDeck, initialShow } from './evolve-show.ts';
import type { Stage } from './state.ts';

/** Before anything happens the stage shows the speaker, and nobody offers a screen. */
export const initialStage: Stage = {
  source: { kind: 'speaker' },
  offeredShares: [],
  deck: initialDeck,
  show: initialShow,
  figuresPeriodId: null,
  editionByPeriod: {},
  pinByPeriod: {},
  clockAudience: 'everyone',
};

/** Folds one event of the stage. */
export function evolveStage(stage: Stage, event: StageEvent): Stage {
  return isShareEvent(event) ? evolveShares(stage, event) : evolveShow(stage, event);
}

const shareEvents = ['stage/shareOffered', 'stage/shareWithdrawn', 'stage/shareShown', 'stage/speakerShown'] as const;

function isShareEvent(event: StageEvent): event is ShareEvent {
  return shareEvents.some((type) => type === event.type);
}

function evolveShares(stage: Stage, event: ShareEvent): Stage {
  switch (event.type) {
    case 'stage/shareOffered':
      return { ...stage, offeredShares: [...stage.offeredShares, { deviceId: event.deviceId, at: event.at }] };
    case 'stage/shareWithdrawn':
      return withoutShare(stage, event.deviceId);
    case 'stage/shareShown':
      return { ...stage, source: { kind: 'share', deviceId: event.deviceId } };
    case 'stage/speakerShown':
      return { ...stage, source: { kind: 'speaker' } };
    default:
      return never(event);
  }
}

function withoutShare(stage: Stage, deviceId: DeviceId): Stage {
  const shown = stage.source.kind === 'share' && stage.source.deviceId === deviceId;
  return {
    ...stage,
    source: shown ? { kind: 'speaker' } : stage.source,
    offeredShares: stage.offeredShares.filter((share) => share.deviceId !== deviceId),
  };
}
