import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStanding } from '#client/bindings/conference.tsx';
import { MediaView } from '#client/bindings/MediaView.tsx';
import { useStagePicture } from '#client/bindings/media.ts';
import { usePointing } from '#client/bindings/slide-talk.ts';
import { ActButton } from '#client/ui/ActButton.tsx';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { DeckSlide } from '#client/ui/deck/DeckSlide.tsx';
import { commandFor, ShowControls } from '#client/ui/deck/ShowControls.tsx';
import { ShowVideo } from '#client/ui/deck/ShowVideo.tsx';
import { IconArrowBackUp, IconPresentation } from '#client/ui/icons.ts';
import { StageView } from '#client/ui/StageView.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import { seesClock } from '#shared/conference/index.ts';
import type { SlideId } from '#shared/kernel/index.ts';
import type { Slide } from '#shared/stage/index.ts';

export type ShowStageProps = {
  readonly state: ConferenceState;
  readonly isHolder: boolean;
  /** A slide that is looked at here alone; null follows everybody. */
  readonly aloneId: SlideId | null;
  readonly onBack: () => void;
};

/** What everybody sees, with the buttons that turn it; or a slide that is looked at here alone. */
export function ShowStage({ state, isHolder, aloneId, onBack }: ShowStageProps) {
  const { deck, show, source } = state.stage;
  const alone = aloneId === null ? undefined : deck.slideById[aloneId];
  const isShown = source.kind === 'slides' && show.slideId === aloneId;
  return (
    <div className="dc-column">
      {alone !== undefined && !isShown ? (
        <Alone state={state} slide={alone} onBack={onBack} />
      ) : (
        <Everybody state={state} isHolder={isHolder} />
      )}
      <ShowVideo state={state} isHolder={isHolder} />
      <ShowControls state={state} hasKeys />
    </div>
  );
}

function Everybody({ state, isHolder }: Pick<ShowStageProps, 'state' | 'isHolder'>) {
  const { t } = useTranslation();
  const held = useStagePicture();
  const { actor } = useStanding();
  const [points, setPoints] = useState(false);
  const { show, source, deck } = state.stage;
  const slide = source.kind === 'slides' && show.slideId !== null ? deck.slideById[show.slideId] : undefined;
  return (
    <>
      {slide !== undefined && isHolder && points ? (
        <Pointing slide={slide} page={show.page} />
      ) : (
        <StageView
          state={state}
          held={held}
          spotlight="full"
          seesClock={seesClock(state, actor)}
          picture={({ deviceId, source: from }, placeholder) => (
            <MediaView deviceId={deviceId} source={from} fit="contain">
              {placeholder}
            </MediaView>
          )}
        />
      )}
      {slide !== undefined && isHolder && (
        <ActionButton size="xs" look={points ? 'primary' : 'plain'} onPress={() => setPoints(!points)}>
          {t('show.pointer')}
        </ActionButton>
      )}
    </>
  );
}

function Pointing({ slide, page }: { readonly slide: Slide; readonly page: number }) {
  const point = usePointing(slide.slideId);
  return (
    <section className="dc-stage dc-show__pointing">
      <DeckSlide slide={slide} page={page} scale="desk" onPoint={point} />
    </section>
  );
}

type AloneProps = { readonly state: ConferenceState; readonly slide: Slide; readonly onBack: () => void };

function Alone({ state, slide, onBack }: AloneProps) {
  const { t } = useTranslation();
  const { order } = state.stage.deck;
  const { slideId } = state.stage.show;
  const place = slideId === null ? '–' : (order.indexOf(slideId) + 1).toString();
  return (
    <>
      <div className="dc-note dc-note--amber dc-row" role="status">
        <span className="dc-grow">{t('show.alone', { place })}</span>
        <ActButton
          command={commandFor({ slideId: slide.slideId, page: 1 })}
          size="xs"
          icon={<IconPresentation size={16} />}
          onDone={onBack}
        >
          {t('show.show')}
        </ActButton>
        <ActionButton size="xs" icon={<IconArrowBackUp size={16} />} shortcut="V" onPress={onBack}>
          {t('show.back')}
        </ActionButton>
      </div>
      <section className="dc-stage dc-show__alone">
        <DeckSlide slide={slide} page={1} scale="desk" />
      </section>
    </>
  );
}
