import './deck.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorId, UnitId } from '#shared/kernel/index.ts';
import type { Slide } from '#shared/stage/index.ts';
import { DeckSlide } from './DeckSlide.tsx';

export type SlideStageProps = {
  readonly slide: Slide;
  readonly page: number;
  readonly scale: 'desk' | 'hall';
  /** The speaker's picture, small under the slide; null while nobody speaks. */
  readonly speaker: ReactNode | null;
  /** What the speech is doing now. */
  readonly badge?: ReactNode;
  readonly title: string;
  readonly subtitle: string;
  readonly clock?: ReactNode;
  readonly notice?: ReactNode;
  readonly strip?: ReactNode;
  readonly onChooseUnit?: (unitId: UnitId, indicatorId: IndicatorId) => void;
};

/** The stage while the slides are shown: the slide large, whoever speaks under it. */
export function SlideStage(props: SlideStageProps) {
  const { slide, page, scale, speaker, onChooseUnit } = props;
  const { t } = useTranslation();
  return (
    <section className="dc-stage dc-stage--slides" aria-label={t('conference.stage')}>
      <div className="dc-stage__slide">
        <DeckSlide
          slide={slide}
          page={page}
          scale={scale}
          ground={scale === 'hall' ? 'night' : 'paper'}
          {...(onChooseUnit === undefined ? {} : { onChooseUnit })}
        />
        {props.notice !== undefined && <div className="dc-stage__notice">{props.notice}</div>}
      </div>
      {speaker !== null && <Foot {...props} />}
    </section>
  );
}

function Foot({ speaker, badge, title, subtitle, clock, strip }: SlideStageProps) {
  return (
    <div className="dc-stage__foot">
      <div className="dc-stage__who">
        <div className="dc-stage__inset">{speaker}</div>
        <div className="dc-grow">
          <p className="dc-stage__title">{title}</p>
          {subtitle !== '' && <p className="dc-stage__subtitle">{subtitle}</p>}
        </div>
        <div className="dc-stage__aside">
          {badge}
          {clock}
        </div>
      </div>
      {strip}
    </div>
  );
}
