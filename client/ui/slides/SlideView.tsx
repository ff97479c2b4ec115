import type { ComponentType, ReactNode } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileDigest, SlideId } from '#shared/kernel/index.ts';
import type { Slide, SlideContent } from '#shared/stage/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { WordsOfReason } from '../acts.tsx';
import { IconVideo } from '../icons.ts';
import { PictureSlide } from './PictureSlide.tsx';
import { SlideBox } from './SlideBox.tsx';
import { SlideNotice } from './SlideNotice.tsx';
import { TextSlide } from './TextSlide.tsx';
import type { Box } from './use-box.ts';
import { useBox } from './use-box.ts';
import type { VideoOverProps } from './VideoOver.tsx';
import { VideoOver } from './VideoOver.tsx';

type PdfPart = ComponentType<{
  readonly digest: FileDigest;
  readonly page: number;
  readonly box: Box | null;
  readonly label: string;
  readonly waiting?: ReactNode;
  readonly problem?: (reason: WordsOfReason) => ReactNode;
}>;

type VideoPart = ComponentType<{
  readonly slideId: SlideId;
  readonly digest: FileDigest;
  readonly durationMs: number;
  readonly label: string;
  readonly over?: (state: VideoOverProps) => ReactNode;
}>;

/** What reads files, draws pages and plays videos; it must not change while the slide is shown. */
export type SlideParts = {
  readonly Pdf: PdfPart;
  readonly Video: VideoPart;
  readonly useFile: (digest: FileDigest) => string | null;
  /** Makes ready what comes next; whether it is. */
  readonly useReadyTurns: (
    shown: { readonly slideId: SlideId; readonly page: number; readonly box: Box } | null,
  ) => boolean;
};

export type SlideViewProps = {
  readonly slide: Slide;
  /** Of a PDF, from 1. */
  readonly page: number;
  readonly parts: SlideParts;
  /** What it is called: its title, its file, its kind. */
  readonly label: string;
  /** Draws the figures of a slide of indicators. */
  readonly indicators: (content: Extract<SlideContent, { kind: 'indicators' }>) => ReactNode;
  /** A small picture of a slide beside others: it plays nothing and makes nothing ready. */
  readonly isSmall?: boolean;
  /** Whether it takes all the room that there is, and not the shape of every screen. */
  readonly fills?: boolean;
  /** Stands over the slide: the laser pointer. */
  readonly over?: ReactNode;
};

/** A slide of any kind, as large as its place allows. */
export function SlideView(props: SlideViewProps) {
  const { slide, page, parts, isSmall = false, fills = false, over, label } = props;
  const element = useRef<HTMLDivElement>(null);
  const box = useBox(element);
  const isReady = parts.useReadyTurns(isSmall || box === null ? null : { slideId: slide.slideId, page, box });
  return (
    <SlideBox ref={element} label={label} isNextReady={isReady} fills={fills}>
      <Content key={slide.slideId} {...props} box={box} />
      {over}
    </SlideBox>
  );
}

function Content(props: SlideViewProps & { readonly box: Box | null }) {
  const { slide, parts, label, indicators, isSmall = false } = props;
  const { content } = slide;
  switch (content.kind) {
    case 'indicators':
      return indicators(content);
    case 'pdf':
      return <PdfContent {...props} digest={content.digest} pageCount={content.pageCount} />;
    case 'picture':
      return <Picture digest={content.digest} label={label} parts={parts} />;
    case 'text':
      return <TextSlide title={slide.title} body={content.body} />;
    case 'video':
      return isSmall ? <VideoMark /> : <VideoContent {...props} content={content} />;
    case 'heldBack':
      return null;
  }
}

type PdfContentProps = SlideViewProps & {
  readonly box: Box | null;
  readonly digest: FileDigest;
  readonly pageCount: number;
};

function PdfContent({ parts: { Pdf }, digest, page, pageCount, box, label }: PdfContentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Pdf
      digest={digest}
      page={page}
      box={box}
      label={t('slides.pageOf', { title: label, page, count: pageCount })}
      waiting={<SlideNotice>{t('slides.waiting')}</SlideNotice>}
      problem={(reason) => <SlideNotice isProblem>{reason[language]}</SlideNotice>}
    />
  );
}

type PictureProps = { readonly digest: FileDigest; readonly label: string; readonly parts: SlideParts };

function Picture({ digest, label, parts }: PictureProps) {
  return <PictureSlide src={parts.useFile(digest)} label={label} />;
}

type VideoContentProps = SlideViewProps & { readonly content: Extract<SlideContent, { kind: 'video' }> };

function VideoContent({ slide, content, parts: { Video }, label }: VideoContentProps) {
  return (
    <div className="dc-slide__dark">
      <Video
        slideId={slide.slideId}
        digest={content.digest}
        durationMs={content.durationMs}
        label={label}
        over={(state) => <VideoOver {...state} />}
      />
    </div>
  );
}

function VideoMark() {
  return (
    <div className="dc-slide__dark dc-slide__mark">
      <IconVideo size="30%" stroke={1.2} aria-hidden="true" />
    </div>
  );
}
