import type { ReactNode } from 'react';

export type Tone = 'green' | 'amber' | 'red' | 'navy' | 'neutral';

export type PillProps = {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
};

/** A rounded figure in the header: one state, one colour, always with words. */
export function Pill({ tone = 'neutral', icon, children }: PillProps) {
  return (
    <span className={`dc-pill dc-pill--${tone}`}>
      {icon}
      {children}
    </span>
  );
}

/** A small label inside a card. */
export function Tag({ tone = 'neutral', icon, children }: PillProps) {
  return (
    <span className={`dc-tag dc-tag--${tone}`}>
      {icon}
      {children}
    </span>
  );
}
