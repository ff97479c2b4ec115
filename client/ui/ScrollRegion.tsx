import type { ReactNode, Ref } from 'react';

export type ScrollRegionProps = {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
  readonly boxRef?: Ref<HTMLElement>;
  readonly onScroll?: () => void;
};

/** A part of the screen that scrolls by itself, also by the keyboard. */
export function ScrollRegion({ label, className, children, boxRef, onScroll }: ScrollRegionProps) {
  return (
    <section
      ref={boxRef ?? null}
      className={`dc-scroll ${className}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
      tabIndex={0}
      aria-label={label}
      {...(onScroll === undefined ? {} : { onScroll })}
    >
      {children}
    </section>
  );
}
