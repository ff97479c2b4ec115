import type { ReactNode } from 'react';

export type FrameProps = { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode };

/** The frame around whatever is looked at. */
export function Frame({ title, aside, children }: FrameProps) {
  return (
    <section className="dc-panel dc-papers__viewer" aria-label={title}>
      <header className="dc-row dc-row--wrap">
        <h2 className="dc-page__section dc-grow">{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
