import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SlideId } from '#shared/kernel/index.ts';
import type { Slide } from '#shared/stage/index.ts';
import { pagesOf } from '#shared/stage/index.ts';
import { useSend } from '../acts.tsx';
import { Tag } from '../Pill.tsx';
import { Grip, SortableList, useSortableRow } from '../SortableList.tsx';
import { moveCommand, orderedSlides } from './deck.ts';
import { SlideIcon } from './SlideIcon.tsx';
import { useSlideName } from './use-slide-name.ts';

export type DeckListProps = {
  readonly state: ConferenceState;
  /** The slide that is looked at here. */
  readonly chosenId?: SlideId | null;
  readonly onChoose?: (slide: Slide) => void;
  readonly tools?: (slide: Slide) => ReactNode;
};

/** The slides in their order; they move by dragging or by keyboard. */
export function DeckList({ state, chosenId = null, onChoose, tools }: DeckListProps) {
  const { t } = useTranslation();
  const send = useSend();
  const slideName = useSlideName();
  const slides = orderedSlides(state.stage);
  const nameOf = (id: SlideId) => {
    const slide = state.stage.deck.slideById[id];
    return slide === undefined ? '' : slideName(slide);
  };
  const move = (id: SlideId, beforeId: SlideId | null) => void send.run(moveCommand(state.stage, id, beforeId));
  if (slides.length === 0) return <p className="dc-empty">{t('show.empty')}</p>;
  return (
    <SortableList ids={state.stage.deck.order} nameOf={nameOf} onMove={move}>
      <ol className="dc-deck">
        {slides.map((slide, index) => (
          <Row
            key={slide.slideId}
            state={state}
            slide={slide}
            place={index + 1}
            isChosen={slide.slideId === chosenId}
            {...(onChoose === undefined ? {} : { onChoose })}
            tools={tools?.(slide)}
          />
        ))}
      </ol>
    </SortableList>
  );
}

type RowProps = {
  readonly state: ConferenceState;
  readonly slide: Slide;
  readonly place: number;
  readonly isChosen: boolean;
  readonly onChoose?: (slide: Slide) => void;
  readonly tools: ReactNode;
};

function Row({ state, slide, place, isChosen, onChoose, tools }: RowProps) {
  const { t } = useTranslation();
  const name = useSlideName()(slide);
  const { isLifted, row, grip } = useSortableRow(slide.slideId);
  const { source, show } = state.stage;
  const isShown = source.kind === 'slides' && show.slideId === slide.slideId;
  const className = `dc-deck__row${isChosen ? ' dc-deck__row--chosen' : ''}${isLifted ? ' dc-deck__row--lifted' : ''}`;
  return (
    <li {...row} className={className}>
      <span className="dc-deck__place">{place}</span>
      <SlideIcon kind={slide.content.kind} />
      <Name slide={slide} name={name} isChosen={isChosen} {...(onChoose === undefined ? {} : { onChoose })} />
      {isShown && <Tag tone="red">{t('show.shown')}</Tag>}
      <Grip label={t('show.move', { title: name })} grip={grip} />
      {tools}
    </li>
  );
}

type NameProps = Pick<RowProps, 'slide' | 'isChosen' | 'onChoose'> & { readonly name: string };

function Name({ slide, name, isChosen, onChoose }: NameProps) {
  const { t } = useTranslation();
  const count = pagesOf(slide);
  const words = (
    <>
      <span className="dc-deck__name">{name}</span>
      {count > 1 && <span className="dc-quiet">{t('show.pages', { count })}</span>}
    </>
  );
  if (onChoose === undefined) return <span className="dc-grow dc-deck__words">{words}</span>;
  return (
    <button
      type="button"
      className="dc-grow dc-deck__words"
      aria-current={isChosen}
      title={name}
      onClick={() => onChoose(slide)}
    >
      {words}
    </button>
  );
}
