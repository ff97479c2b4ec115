import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorId, UnitId } from '#shared/kernel/index.ts';
import type { Slide, SlideContent } from '#shared/stage/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { IndicatorSlide } from '../figures/IndicatorSlide.tsx';
import type { SlideScale } from '../figures/view-props.ts';
import { PointerLayer } from '../slides/PointerLayer.tsx';
import { SlideNotice } from '../slides/SlideNotice.tsx';
import { SlideView } from '../slides/SlideView.tsx';
import { useSlideHooks } from './slide-hooks.tsx';
import { useSlideName } from './use-slide-name.ts';

export type DeckSlideProps = {
  readonly slide: Slide;
  /** Of a PDF, from 1. */
  readonly page: number;
  readonly scale: SlideScale;
  readonly ground?: 'paper' | 'night';
  /** Makes bars and cells buttons that choose their unit. */
  readonly onChooseUnit?: (unitId: UnitId, indicatorId: IndicatorId) => void;
  /** Called while this device points on the slide; nothing where it may not. */
  readonly onPoint?: (at: { readonly x: number; readonly y: number } | null) => void;
};

/** A slide of the deck, whatever it holds, drawn from files and figures as they are now. */
export function DeckSlide(props: DeckSlideProps) {
  const { slide, page, scale, onPoint } = props;
  const { parts, usePointed } = useSlideHooks();
  const label = useSlideName()(slide);
  const at = usePointed(slide.slideId);
  const isSmall = scale === 'preview';
  const isFigures = slide.content.kind === 'indicators';
  // a place that is pointed at is the same one everywhere only where all draw the same
  const isShared = isFigures && scale === 'desk' && (at !== null || onPoint !== undefined);
  const drawnScale = isShared ? 'hall' : scale;
  return (
    <SlideView
      slide={slide}
      page={page}
      parts={parts}
      label={label}
      isSmall={isSmall}
      fills={isFigures && drawnScale === 'desk'}
      indicators={(content) => <Figures {...props} scale={drawnScale} content={content} />}
      over={isSmall ? null : <PointerLayer at={at} {...(onPoint === undefined ? {} : { onPoint })} />}
    />
  );
}

type FiguresProps = DeckSlideProps & { readonly content: Extract<SlideContent, { kind: 'indicators' }> };

function Figures({ slide, content, scale, ground = 'paper', onChooseUnit }: FiguresProps): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const fact = useSlideHooks().useSlideFigures(slide.slideId);
  if (fact.kind === 'failed') return <SlideNotice isProblem>{fact.reason[language]}</SlideNotice>;
  if (fact.kind !== 'shown') return <SlideNotice>{t('slides.waiting')}</SlideNotice>;
  const { book, unitNames, isSample } = fact.figures;
  return (
    <IndicatorSlide
      book={book}
      view={content.view}
      indicatorIds={content.indicatorIds}
      title={slide.title}
      isSample={isSample}
      language={language}
      unitNames={unitNames}
      scale={scale}
      ground={ground}
      {...(onChooseUnit === undefined ? {} : { onChooseUnit })}
    />
  );
}
