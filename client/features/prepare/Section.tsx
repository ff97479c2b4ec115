import type { ReactNode } from 'react';
import { useId } from 'react';

export type SectionProps = {
  readonly title: string;
  readonly aside?: ReactNode;
  /** Why nothing of it can be changed any more; null while it can. */
  readonly fixed: string | null;
  readonly children: ReactNode;
};

/** A part of the page with its own heading; what can no longer be changed says so. */
export function Section({ title, aside, fixed, children }: SectionProps) {
  const titleId = useId();
  return (
    <section className="dc-panel dc-prepare__section" aria-labelledby={titleId}>
      <header className="dc-row dc-row--wrap">
        <h2 className="dc-page__section dc-grow" id={titleId}>
          {title}
        </h2>
        {aside}
      </header>
      {fixed !== null && (
        <p className="dc-note dc-flat" role="note">
          {fixed}
        </p>
      )}
      {children}
    </section>
  );
}
