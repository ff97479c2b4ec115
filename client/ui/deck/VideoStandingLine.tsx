import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SlideId } from '#shared/kernel/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import type { SiteVideoStep, VideoStanding } from '#shared/stage/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/language.ts';
import { siteShortName } from '../sites.ts';
import { useSlideHooks } from './slide-hooks.tsx';

export type VideoStandingLineProps = { readonly state: ConferenceState; readonly slideId: SlideId };

/** Named at most of each kind; the others are counted. */
const MOST_NAMES = 3;

/** How many sites keep step with the video, and which do not; nothing before any was heard of. */
export function VideoStandingLine({ state, slideId }: VideoStandingLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { roster } = state;
  const siteIds = orderedSites(roster).flatMap(({ siteId }) => (siteId === roster.hubSiteId ? [] : siteId));
  const standing = useSlideHooks().useVideoStanding(slideId, siteIds);
  const { inStepCount, apart, stalled, failed } = standing;
  if (inStepCount + apart.length + stalled.length + failed.length === 0) return null;
  const isTrouble = apart.length + stalled.length + failed.length > 0;
  const words = [
    t('show.inStep', { count: inStepCount, total: siteIds.length }),
    ...troubleWords(standing, { state, t, language }),
  ];
  return <p className={`dc-flat dc-step ${isTrouble ? 'dc-step--trouble' : ''}`}>{words.join(' · ')}</p>;
}

type Words = { readonly state: ConferenceState; readonly t: TFunction; readonly language: Language };

function troubleWords({ apart, stalled, failed }: VideoStanding, { state, t, language }: Words): string[] {
  const [farthest] = apart;
  const name = ({ siteId }: SiteVideoStep) => siteShortName(state, siteId);
  const names = (steps: readonly SiteVideoStep[]) => {
    const more = steps.length - MOST_NAMES;
    const named = steps.slice(0, MOST_NAMES).map(name).join(', ');
    return more > 0 ? t('show.andMore', { names: named, count: more }) : named;
  };
  return [
    ...(farthest === undefined
      ? []
      : [
          t('show.farthest', {
            name: name(farthest),
            seconds: formatNumber(Math.abs(farthest.offsetMs ?? 0) / 1_000, language, 1),
          }),
        ]),
    ...(stalled.length === 0 ? [] : [t('show.videoStalled', { names: names(stalled) })]),
    ...(failed.length === 0 ? [] : [t('show.videoFailed', { names: names(failed) })]),
  ];
}
