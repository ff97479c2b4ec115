import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import { ActButton } from '../ActButton.tsx';
import type { ActionButtonProps } from '../ActionButton.tsx';
import { ActionButton } from '../ActionButton.tsx';
import { useAct, useStandstill } from '../acts.tsx';
import { IconChevronLeft, IconChevronRight, IconPresentation, IconUser } from '../icons.ts';
import type { Place } from './deck.ts';
import { placeAfter, placeBefore, shownPlace } from './deck.ts';
import './deck.css';
import type { PageTurns } from './use-page-turns.ts';
import { usePageTurns } from './use-page-turns.ts';

/** Clickers send one pair of these or the other. */
const keysOf = {
  previous: { shortcut: 'PageUp', moreKeys: 'ArrowLeft', hidesShortcut: true },
  next: { shortcut: 'PageDown', moreKeys: 'ArrowRight', hidesShortcut: true },
} as const;

export type ShowControlsProps = {
  readonly state: ConferenceState;
  /** Whether the keys that turn pages press these buttons: one set of them on a screen at the most. */
  readonly hasKeys: boolean;
};

/** Turning pages for everybody, and what the stage shows: the slides or the speaker. */
export function ShowControls({ state, hasKeys }: ShowControlsProps) {
  const { t } = useTranslation();
  const { stage } = state;
  const shown = shownPlace(stage);
  const isOn = stage.source.kind === 'slides';
  const turns = usePageTurns(state);
  return (
    <div className="dc-row dc-row--fill" aria-busy={turns.isTurning}>
      <TurnButton
        turns={turns}
        place={placeBefore(stage, turns.from)}
        reasonIfNone={t(turns.from === null ? 'show.noSlide' : 'show.begin')}
        icon={<IconChevronLeft size={17} />}
        {...(hasKeys ? keysOf.previous : {})}
      >
        {t('show.previous')}
      </TurnButton>
      <TurnButton
        turns={turns}
        place={placeAfter(stage, turns.from)}
        reasonIfNone={t('show.end')}
        look="primary"
        icon={<IconChevronRight size={17} />}
        {...(hasKeys ? keysOf.next : {})}
      >
        {t('show.next')}
      </TurnButton>
      {isOn ? (
        <ActButton command={{ type: 'stage/showSpeaker' }} icon={<IconUser size={17} />}>
          {t('show.speaker')}
        </ActButton>
      ) : (
        <ActButton
          command={commandFor(shown ?? placeAfter(stage, null))}
          reasonIfNone={t('show.empty')}
          icon={<IconPresentation size={17} />}
        >
          {t('show.slides')}
        </ActButton>
      )}
    </div>
  );
}

type TurnButtonProps = Omit<ActionButtonProps, 'onPress' | 'pending' | 'reason'> & {
  readonly turns: PageTurns;
  /** Where it leads; null where there is nothing more. */
  readonly place: Place | null;
  readonly reasonIfNone: string;
};

/** Turns a page, and again before the server has answered: a presenter who presses three times means three pages. */
function TurnButton({ turns, place, reasonIfNone, icon, ...look }: TurnButtonProps) {
  // what is shown while pages turn says nothing of the next turn: the server's answer does
  const { reason } = useAct(turns.isTurning ? null : commandFor(place), place === null ? reasonIfNone : null);
  const standstill = useStandstill();
  return (
    <ActionButton
      {...look}
      icon={turns.isTurning ? <Loader className="dc-turning" size={15} color="currentColor" /> : icon}
      reason={standstill ?? reason}
      onPress={() => place !== null && turns.turnTo(place)}
    />
  );
}

/** The command that shows a place to everybody; null where there is none. */
export function commandFor(place: Place | null): PersonCommand | null {
  return place === null ? null : { type: 'stage/showSlide', ...place };
}
