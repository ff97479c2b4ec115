import { useTranslation } from 'react-i18next';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { DeckSlide } from '#client/ui/deck/DeckSlide.tsx';
import { placeAfter, shownPlace } from '#client/ui/deck/deck.ts';
import { useSlideName } from '#client/ui/deck/use-slide-name.ts';
import { Panel } from '#client/ui/Panel.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SlideId } from '#shared/kernel/index.ts';
import { pagesOf } from '#shared/stage/index.ts';

export type NextSlideProps = {
  readonly state: ConferenceState;
  /** Opens a slide large, for this reporter alone. */
  readonly onLook: (slideId: SlideId) => void;
};

/** What comes next, small, with the way to see it large. */
export function NextSlide({ state, onLook }: NextSlideProps) {
  const { t } = useTranslation();
  const slideName = useSlideName();
  const next = placeAfter(state.stage, shownPlace(state.stage));
  const slide = next === null ? undefined : state.stage.deck.slideById[next.slideId];
  if (next === null || slide === undefined)
    return (
      <Panel caption={t('show.nextUp')}>
        <p className="dc-quiet dc-flat">{t('show.end')}</p>
      </Panel>
    );
  const count = pagesOf(slide);
  return (
    <Panel caption={t('show.nextUp')}>
      <div className="dc-show__next">
        <DeckSlide slide={slide} page={next.page} scale="preview" />
      </div>
      <div className="dc-row">
        <p className="dc-flat dc-strong dc-grow">{slideName(slide)}</p>
        {next.slideId !== state.stage.show.slideId && (
          <ActionButton size="xs" onPress={() => onLook(slide.slideId)}>
            {t('show.look')}
          </ActionButton>
        )}
      </div>
      {count > 1 && <p className="dc-flat dc-quiet">{t('show.pageOf', { page: next.page, count })}</p>}
    </Panel>
  );
}
