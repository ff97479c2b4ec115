import './slides.css';
import type { ChangeEvent, KeyboardEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '#shared/kernel/index.ts';
import type { Video } from '#shared/stage/index.ts';
import { videoPosition } from '#shared/stage/index.ts';
import { formatLength } from '../../i18n/format.ts';
import { ActionButton } from '../ActionButton.tsx';
import { IconPlayerPause, IconPlayerPlay } from '../icons.ts';

export type VideoControlsProps = {
  /** Where the video stands; null before it was ever started. */
  readonly video: Video | null;
  readonly durationMs: number;
  /** Now, by the server's clock. */
  readonly now: Instant;
  readonly onPlay: (positionMs: number) => void;
  readonly onPause: () => void;
  readonly onMove: (positionMs: number) => void;
  /** Why nothing can be done now, in words; null when it can. */
  readonly reason?: string | null;
  readonly pending?: boolean;
  /** The key that pauses, so that its hand is heard. */
  readonly pauseKey?: string;
};

const STEP_MS = 1_000;
const STRIDE_MS = 10_000;

/** What the holder of the slides does with a video: play, pause, move. */
export function VideoControls(props: VideoControlsProps) {
  const { video, durationMs, now, onPlay, onPause, reason = null, pending = false, pauseKey } = props;
  const { t } = useTranslation();
  const positionMs = video === null ? 0 : videoPosition(video, durationMs, now);
  const isPlaying = video?.kind === 'playing' && positionMs < durationMs;
  const isOver = positionMs >= durationMs;
  return (
    <section className="dc-video-controls" aria-label={t('slides.controls')}>
      {isPlaying ? (
        <ActionButton
          onPress={onPause}
          reason={reason}
          pending={pending}
          icon={<IconPlayerPause size={18} />}
          {...(pauseKey === undefined ? {} : { shortcut: pauseKey })}
        >
          {t('slides.pause')}
        </ActionButton>
      ) : (
        <ActionButton
          onPress={() => onPlay(isOver ? 0 : Math.round(positionMs))}
          look="primary"
          reason={reason}
          pending={pending}
          icon={<IconPlayerPlay size={18} />}
        >
          {isOver ? t('slides.playAgain') : t('slides.play')}
        </ActionButton>
      )}
      <PositionSlider {...props} positionMs={positionMs} />
    </section>
  );
}

/** Moves the video as the hand lets go, not at every step on the way. */
function PositionSlider({
  positionMs,
  durationMs,
  onMove,
  reason = null,
}: VideoControlsProps & { readonly positionMs: number }) {
  const { t } = useTranslation();
  const [wished, setWished] = useState<number | null>(null);
  const shown = wished ?? positionMs;
  const last = Math.max(0, durationMs - STEP_MS);
  const letGo = () => {
    if (wished !== null && reason === null) onMove(Math.min(Math.round(wished), Math.max(0, durationMs - 1)));
    setWished(null);
  };
  const stride = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = event.key === 'PageUp' ? STRIDE_MS : event.key === 'PageDown' ? -STRIDE_MS : null;
    if (by === null) return;
    event.preventDefault();
    setWished(Math.min(last, Math.max(0, shown + by)));
  };
  const time = t('slides.positionOf', { position: formatLength(shown), length: formatLength(durationMs) });
  return (
    <>
      <input
        type="range"
        min={0}
        max={last}
        step={STEP_MS}
        value={Math.min(shown, last)}
        aria-label={t('slides.position')}
        aria-valuetext={time}
        aria-disabled={reason !== null}
        title={reason ?? undefined}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setWished(event.currentTarget.valueAsNumber)}
        onPointerUp={letGo}
        onKeyDown={stride}
        onKeyUp={letGo}
        onBlur={letGo}
      />
      <span className="dc-video-controls__time">{time}</span>
    </>
  );
}

export type StopVideoButtonProps = {
  readonly onStop: () => void;
  readonly reason?: string | null;
  readonly pending?: boolean;
  readonly shortcut?: string;
};

/** For those who lead: the video stands still and microphones open again. */
export function StopVideoButton({ onStop, reason = null, pending = false, shortcut }: StopVideoButtonProps) {
  const { t } = useTranslation();
  return (
    <ActionButton
      onPress={onStop}
      look="danger"
      reason={reason}
      pending={pending}
      icon={<IconPlayerPause size={18} />}
      {...(shortcut === undefined ? {} : { shortcut })}
    >
      {t('slides.stopToSpeak')}
    </ActionButton>
  );
}
