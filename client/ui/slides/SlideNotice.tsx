import type { ReactNode } from 'react';

export type SlideNoticeProps = {
  readonly children: ReactNode;
  /** Something went wrong, and is said at once to those who hear the screen. */
  readonly isProblem?: boolean;
};

/** Words in the place of a slide: why it is not there, or that it is on its way. */
export function SlideNotice({ children, isProblem = false }: SlideNoticeProps) {
  return (
    <div className="dc-slide__notice" role={isProblem ? 'alert' : 'status'}>
      <p>{children}</p>
    </div>
  );
}
