import type { ReactNode } from 'react';
import { IconScale } from './icons.ts';

export type ConsoleHeaderProps = {
  readonly title: string;
  readonly subtitle: string;
  readonly children: ReactNode;
};

/** The line at the top of every console: what this is, and the figures that matter. */
export function ConsoleHeader({ title, subtitle, children }: ConsoleHeaderProps) {
  return (
    <header className="dc-header">
      <span className="dc-emblem" aria-hidden="true">
        <IconScale size={18} stroke={1.8} />
      </span>
      <div className="dc-header__names">
        <h1 className="dc-header__title" title={title}>
          {title}
        </h1>
        <p className="dc-header__subtitle">{subtitle}</p>
      </div>
      <div className="dc-header__figures">{children}</div>
    </header>
  );
}
