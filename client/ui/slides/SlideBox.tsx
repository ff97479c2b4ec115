import './slides.css';
import type { ReactNode, Ref } from 'react';

export type SlideBoxProps = {
  readonly children: ReactNode;
  /** The box itself, without the dark room around it: what is pointed at is measured by it. */
  readonly ref?: Ref<HTMLDivElement>;
  readonly label?: string;
  /** What comes next can be shown without waiting. */
  readonly isNextReady?: boolean;
  /** Takes all the room that there is, whatever its shape: for what is drawn anew in each. */
  readonly fills?: boolean;
};

/** The room of a slide: as large as its place allows, of one shape and one look on every screen. */
export function SlideBox({ children, ref, label, isNextReady = false, fills = false }: SlideBoxProps) {
  return (
    <div className="dc-slide-room">
      <div
        className={`dc-slide ${fills ? 'dc-slide--fills' : ''}`}
        data-next-ready={isNextReady}
        ref={ref}
        {...(label === undefined ? {} : { role: 'group', 'aria-label': label })}
      >
        {children}
      </div>
    </div>
  );
}
