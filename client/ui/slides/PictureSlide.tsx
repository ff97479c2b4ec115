import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SlideNotice } from './SlideNotice.tsx';

export type PictureSlideProps = {
  /** Where the picture is read from; null before that is known. */
  readonly src: string | null;
  /** What it shows, for those who do not see it. */
  readonly label: string;
};

/** A picture, whole, as large as the slide. */
export function PictureSlide({ src, label }: PictureSlideProps) {
  const { t } = useTranslation();
  const [broken, setBroken] = useState<string | null>(null);
  if (src === null) return null;
  if (broken === src) return <SlideNotice isProblem>{t('slides.pictureBroken')}</SlideNotice>;
  return <img className="dc-slide__whole" src={src} alt={label} decoding="sync" onError={() => setBroken(src)} />;
}
