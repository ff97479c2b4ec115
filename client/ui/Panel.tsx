import type { ReactNode } from 'react';
import { useId } from 'react';

export type PanelProps = {
  readonly caption: ReactNode;
  readonly aside?: ReactNode;
  readonly grow?: boolean;
  readonly children: ReactNode;
};

/** A white card with a quiet caption; the unit of which the consoles are made. */
export function Panel({ caption, aside, grow = false, children }: PanelProps) {
  const captionId = useId();
  return (
    <section className={grow ? 'dc-panel dc-panel--grow' : 'dc-panel'} aria-labelledby={captionId}>
      <header className="dc-panel__head">
        <h2 className="dc-caption" id={captionId}>
          {caption}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
