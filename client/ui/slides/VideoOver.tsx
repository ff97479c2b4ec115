import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.ts';
import type { WordsOfReason } from '../acts.tsx';
import { IconVolume } from '../icons.ts';
import { SlideNotice } from './SlideNotice.tsx';

export type VideoOverProps = {
  readonly readiness: 'loading' | 'ready' | 'playing' | 'stalled' | 'ended' | 'failed';
  readonly touchNeeded: boolean;
  readonly problem: WordsOfReason | null;
  /** Lets the sound play: the browser waits for a touch. */
  readonly unlock: () => void;
};

/** What stands over a video: why it does not play, that it is coming, or the touch that its sound waits for. */
export function VideoOver({ readiness, touchNeeded, problem, unlock }: VideoOverProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (problem !== null) return <SlideNotice isProblem>{problem[language]}</SlideNotice>;
  if (touchNeeded)
    return (
      <button type="button" className="dc-slide__touch" onClick={unlock}>
        <IconVolume size="1.2em" aria-hidden="true" />
        {t('slides.touchToHear')}
      </button>
    );
  if (readiness !== 'stalled') return null;
  return (
    <p className="dc-slide__stalled" role="status">
      {t('slides.stalled')}
    </p>
  );
}
