import type { ReactNode } from 'react';
import { IconMicrophone, IconMicrophoneOff } from './icons.ts';
import { LevelMeter } from './LevelMeter.tsx';

export type MicrophoneCardProps = {
  readonly tone: 'closed' | 'open' | 'amber';
  readonly title: string;
  readonly text: string;
  /** Loudness from 0 to 1 while it is open. */
  readonly level?: number;
  readonly children?: ReactNode;
};

const classes = { closed: 'dc-mic', open: 'dc-mic dc-mic--open', amber: 'dc-mic dc-mic--amber' } as const;

/** The state of the microphone in words, large enough to be read from the table. */
export function MicrophoneCard({ tone, title, text, level, children }: MicrophoneCardProps) {
  return (
    <section className={classes[tone]} aria-live="polite">
      {tone === 'open' ? (
        <IconMicrophone size={32} aria-hidden="true" />
      ) : (
        <IconMicrophoneOff size={32} aria-hidden="true" />
      )}
      <div className="dc-grow">
        <p className="dc-mic__title">{title}</p>
        <p>{text}</p>
        {level !== undefined && <LevelMeter level={level} label={title} />}
      </div>
      {children}
    </section>
  );
}
