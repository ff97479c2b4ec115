import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Slide } from '#shared/stage/index.ts';
import { ActionButton } from '../ActionButton.tsx';
import { IconArrowBackUp, IconChevronLeft, IconChevronRight } from '../icons.ts';
import { DeckSlide } from './DeckSlide.tsx';
import type { Place } from './deck.ts';
import { orderedSlides, placeAfter, placeBefore, shownPlace } from './deck.ts';
import './deck.css';

/** Looking at slides that were shown before, alone. Null while one follows everybody. */
export function useLookAround(state: ConferenceState) {
  const [place, setPlace] = useState<Place | null>(null);
  const { deck } = shownDeck(state);
  const isThere = place !== null && deck.slideById[place.slideId] !== undefined;
  return { place: isThere ? place : null, go: setPlace };
}

export type LookAroundProps = {
  readonly state: ConferenceState;
  readonly place: Place;
  readonly onGo: (place: Place | null) => void;
};

/** A slide that is looked at alone, with the ways on, back, and to where everybody is. */
export function LookAround({ state, place, onGo }: LookAroundProps) {
  const { t } = useTranslation();
  const stage = shownDeck(state);
  const slide = stage.deck.slideById[place.slideId];
  if (slide === undefined) return null;
  const before = placeBefore(stage, place);
  const after = placeAfter(stage, place);
  const { slideId } = state.stage.show;
  const shown = slideId === null ? '–' : (state.stage.deck.order.indexOf(slideId) + 1).toString();
  return (
    <>
      <section className="dc-stage dc-look" aria-label={t('show.lookAround')}>
        <DeckSlide slide={slide} page={place.page} scale="desk" />
      </section>
      <div className="dc-row" role="status">
        <span className="dc-grow">{t('show.alone', { place: shown })}</span>
        <ActionButton
          size="xs"
          icon={<IconChevronLeft size={16} />}
          reason={before === null ? t('show.begin') : null}
          onPress={() => onGo(before)}
        >
          {t('show.previous')}
        </ActionButton>
        <ActionButton
          size="xs"
          icon={<IconChevronRight size={16} />}
          reason={after === null ? t('show.end') : null}
          onPress={() => onGo(after)}
        >
          {t('show.next')}
        </ActionButton>
        <ActionButton
          size="xs"
          look="primary"
          shortcut="V"
          icon={<IconArrowBackUp size={16} />}
          onPress={() => onGo(null)}
        >
          {t('show.back')}
        </ActionButton>
      </div>
    </>
  );
}

/** The way into the slides that were shown before; nothing where none was. */
export function LookAroundLink({ state, onGo }: Omit<LookAroundProps, 'place'>) {
  const { t } = useTranslation();
  const first = shownPlace(state.stage) ?? placeAfter(shownDeck(state), null);
  if (first === null) return null;
  return (
    <button type="button" className="dc-link" onClick={() => onGo(first)}>
      {t('show.lookAround')}
    </button>
  );
}

/** The deck as far as it was before everybody once. */
function shownDeck({ stage }: ConferenceState) {
  const slides: Slide[] = orderedSlides(stage).filter(({ slideId }) => stage.show.shownSlides[slideId] === true);
  const slideById = Object.fromEntries(slides.map((slide) => [slide.slideId, slide]));
  return { deck: { slideById, order: slides.map(({ slideId }) => slideId) } };
}
