import { useTranslation } from 'react-i18next';
import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import { ActButton } from '../ActButton.tsx';
import { IconChevronLeft, IconChevronRight, IconPresentation, IconUser } from '../icons.ts';
import type { Place } from './deck.ts';
import { placeAfter, placeBefore, shownPlace } from './deck.ts';

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
  return (
    <div className="dc-row dc-row--fill">
      <ActButton
        command={commandFor(placeBefore(stage, shown))}
        reasonIfNone={t('show.noSlide')}
        icon={<IconChevronLeft size={17} />}
        {...(hasKeys ? { shortcut: 'PageUp', hidesShortcut: true } : {})}
      >
        {t('show.previous')}
      </ActButton>
      <ActButton
        command={commandFor(placeAfter(stage, shown))}
        reasonIfNone={t('show.end')}
        look="primary"
        icon={<IconChevronRight size={17} />}
        {...(hasKeys ? { shortcut: 'PageDown', hidesShortcut: true } : {})}
      >
        {t('show.next')}
      </ActButton>
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

/** The command that shows a place to everybody; null where there is none. */
export function commandFor(place: Place | null): PersonCommand | null {
  return place === null ? null : { type: 'stage/showSlide', ...place };
}
