import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import { currentSpeech } from '#shared/conference/index.ts';
import type { Speech } from '#shared/floor/index.ts';
import { speakerNow, speechClock } from '#shared/floor/index.ts';
import type { DeviceId, IndicatorId, SiteId, UnitId } from '#shared/kernel/index.ts';
import { instant } from '#shared/kernel/index.ts';
import type { Slide } from '#shared/stage/index.ts';
import { formatLength, formatTime } from '../i18n/format.ts';
import { useNow } from './acts.tsx';
import { SlideStage } from './deck/SlideStage.tsx';
import { Spotlight } from './deck/Spotlight.tsx';
import { IconMicrophone, IconPlayerPause, IconScreenShare, IconVideoOff } from './icons.ts';
import { pausedWords } from './paused-words.ts';
import { NoPicture, StageFrame } from './StageFrame.tsx';
import { siteName, siteShortName, speakerLine } from './sites.ts';

/** What the stage holds: the camera or the screen of a device. */
export type HeldPicture = {
  readonly siteId: SiteId | null;
  readonly deviceId: DeviceId;
  readonly source: 'camera' | 'screen';
};

export type StageViewProps = {
  readonly state: ConferenceState;
  readonly held: HeldPicture | null;
  /** Draws a picture; the placeholder stands where there is none. */
  readonly picture: (held: HeldPicture, placeholder: ReactNode) => ReactNode;
  readonly notice?: ReactNode;
  /** A desk's stage can be scrolled, a hall's has to be read from the back. */
  readonly scale?: 'desk' | 'hall';
  /** How much of the figures of the unit that speaks is shown; none where the stage is too small for them. */
  readonly spotlight?: 'full' | 'plain' | 'none';
  /** Whether the clock of a speech is for this screen. */
  readonly seesClock?: boolean;
  /** Makes bars and cells of slides buttons that choose their unit. */
  readonly onChooseUnit?: (unitId: UnitId, indicatorId: IndicatorId) => void;
};

/** The stage: who speaks, for how long, and their picture; before, between and after, what goes on instead. */
export function StageView(props: StageViewProps) {
  const { t } = useTranslation();
  const { state } = props;
  const speech = currentSpeech(state);
  const { source, show, deck } = state.stage;
  const slide = show.slideId === null ? undefined : deck.slideById[show.slideId];
  const showsSlide = source.kind === 'slides' && slide !== undefined && state.phase.kind !== 'closed';
  return (
    <>
      {showsSlide ? (
        <SlidesOnStage {...props} slide={slide} speech={speech} />
      ) : (
        <PictureOnStage {...props} speech={speech} />
      )}
      <p className="dc-hidden" aria-live="polite">
        {speech === null ? t('floor.announceEnded') : t('floor.announceGiven', { unit: speech.speaker.unit })}
      </p>
    </>
  );
}

type OnStageProps = StageViewProps & { readonly speech: Speech | null };

function PictureOnStage(props: OnStageProps) {
  const { state, held, picture, notice, speech, spotlight = 'plain', seesClock = true } = props;
  const { t } = useTranslation();
  const placeholder = <StagePlaceholder state={state} siteId={held?.siteId ?? null} />;
  const caption = useCaption(state, speech);
  const isOver = state.phase.kind === 'break' || state.phase.kind === 'closed';
  return (
    <StageFrame
      label={t('conference.stage')}
      picture={held === null || isOver ? placeholder : picture(held, placeholder)}
      badge={<StageBadges speech={speech} isShare={held?.source === 'screen'} />}
      {...(speech === null || !seesClock ? {} : { clock: <SpeechClockFace speech={speech} /> })}
      title={caption.title}
      subtitle={caption.subtitle}
      {...(speech === null || spotlight === 'none' ? {} : { strip: <Spotlight state={state} form={spotlight} /> })}
      {...(notice === undefined ? {} : { notice })}
    />
  );
}

function SlidesOnStage(props: OnStageProps & { readonly slide: Slide }) {
  const { state, held, picture, notice, speech, slide, spotlight = 'plain', seesClock = true, scale = 'desk' } = props;
  const caption = useCaption(state, speech);
  const speaker = held === null ? <span /> : picture(held, <StagePlaceholder state={state} siteId={held.siteId} />);
  return (
    <SlideStage
      slide={slide}
      page={state.stage.show.page}
      scale={scale}
      speaker={speech === null ? null : speaker}
      {...(speech === null ? {} : { badge: <SpeechBadge speech={speech} /> })}
      title={caption.title}
      subtitle={caption.subtitle}
      {...(speech === null || !seesClock ? {} : { clock: <SpeechClockFace speech={speech} /> })}
      {...(speech === null || spotlight === 'none' ? {} : { strip: <Spotlight state={state} form={spotlight} /> })}
      {...(notice === undefined ? {} : { notice })}
      {...(props.onChooseUnit === undefined ? {} : { onChooseUnit: props.onChooseUnit })}
    />
  );
}

function useCaption(
  state: ConferenceState,
  speech: Speech | null,
): { readonly title: string; readonly subtitle: string } {
  const { t } = useTranslation();
  const called = state.agenda.rollCall.siteId;
  if (state.phase.kind === 'ready')
    return { title: t('conference.phaseReadyTitle'), subtitle: t('conference.phaseReadyText') };
  if (speech === null && called !== null)
    return { title: siteName(state, called), subtitle: t('names.itemKind.rollCall') };
  if (speech === null) return { title: '', subtitle: '' };
  const kind = t(`names.speechKind.${speech.kind}`);
  const topic = speech.topic === '' ? kind : `${kind}: ${speech.topic}`;
  return { title: speakerLine(speakerNow(speech)), subtitle: `${siteName(state, speech.siteId)} · ${topic}` };
}

function StageBadges({ speech, isShare }: { readonly speech: Speech | null; readonly isShare: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {speech !== null && <SpeechBadge speech={speech} />}
      {isShare && (
        <span className="dc-live dc-live--quiet">
          <IconScreenShare size={16} aria-hidden="true" />
          {t('floor.sharing')}
        </span>
      )}
    </>
  );
}

function SpeechBadge({ speech }: { readonly speech: Speech }) {
  const { t } = useTranslation();
  if (speech.state.kind === 'paused') {
    const words = t(pausedWords({ state: speech.state, spans: speech.spans }));
    return (
      <span className="dc-live dc-live--amber">
        <IconPlayerPause size={16} aria-hidden="true" />
        {words}
      </span>
    );
  }
  return (
    <span className="dc-live">
      <IconMicrophone size={16} aria-hidden="true" />
      {speech.kind === 'presentation' ? t('floor.presenting') : t('floor.speaking')}
    </span>
  );
}

const SOON_MS = 60_000;

/** The clock of a speech: what remains, or how far it is over. */
export function SpeechClockFace({ speech }: { readonly speech: Speech }) {
  const { t } = useTranslation();
  const clock = speechClock(speech, useNow());
  const tone = clock.overtime ? ' dc-clock--over' : clock.remainingMs <= SOON_MS ? ' dc-clock--soon' : '';
  const face = clock.overtime ? formatLength(-clock.remainingMs) : formatLength(clock.remainingMs, 'up');
  return (
    <div className={`dc-clock${tone}`} role="timer">
      <span className="dc-clock__time">{face}</span>
      <span className="dc-clock__label">
        {clock.overtime ? t('floor.over') : t('floor.remaining')}{' '}
        {t('floor.of', { time: formatLength(clock.allottedMs) })}
      </span>
    </div>
  );
}

function StagePlaceholder({ state, siteId }: { readonly state: ConferenceState; readonly siteId: SiteId | null }) {
  const { t } = useTranslation();
  const between = usePhaseWords(state);
  if (between !== null) return <NoPicture icon={null} title={between.title} text={between.text} />;
  const title =
    siteId === null ? t('conference.noPicture') : t('conference.noPictureOf', { site: siteShortName(state, siteId) });
  return <NoPicture icon={<IconVideoOff size={42} stroke={1.4} aria-hidden="true" />} title={title} />;
}

function usePhaseWords({ phase }: ConferenceState): { readonly title: string; readonly text: string } | null {
  const { t } = useTranslation();
  switch (phase.kind) {
    case 'draft':
      return { title: t('conference.phaseDraftTitle'), text: '' };
    case 'ready':
    case 'running':
      return null;
    case 'break': {
      const time = formatTime(phase.since);
      if (phase.plannedMs === null)
        return { title: t('conference.phaseBreakTitle'), text: t('conference.phaseBreakText', { time }) };
      const until = formatTime(instant(phase.since + phase.plannedMs));
      return { title: t('conference.phaseBreakTitle'), text: t('conference.phaseBreakPlanned', { time, until }) };
    }
    case 'closed':
      return {
        title: t('conference.phaseClosedTitle'),
        text: t('conference.phaseClosedText', { time: formatTime(phase.at) }),
      };
  }
}
