import type { ReactNode } from 'react';

export type StageFrameProps = {
  readonly label: string;
  readonly picture: ReactNode;
  readonly badge?: ReactNode;
  readonly clock?: ReactNode;
  readonly title?: string;
  readonly subtitle?: string;
  readonly notice?: ReactNode;
  /** What stands under the words about the speaker. */
  readonly strip?: ReactNode;
};

/** The large picture with who speaks, for how long, and what stands against it. */
export function StageFrame({ label, picture, badge, clock, title, subtitle, notice, strip }: StageFrameProps) {
  return (
    <section className="dc-stage" aria-label={label}>
      <div className="dc-stage__picture">{picture}</div>
      {badge !== undefined && <div className="dc-stage__badge">{badge}</div>}
      {clock !== undefined && <div className="dc-stage__clock">{clock}</div>}
      {notice !== undefined && <div className="dc-stage__notice">{notice}</div>}
      {title !== undefined && title !== '' && (
        <div className="dc-stage__caption">
          <p className="dc-stage__title">{title}</p>
          {subtitle !== undefined && subtitle !== '' && <p className="dc-stage__subtitle">{subtitle}</p>}
          {strip}
        </div>
      )}
    </section>
  );
}

export type NoPictureProps = { readonly icon: ReactNode; readonly title: string; readonly text?: string };

/** What stands where there is no moving picture, and why. */
export function NoPicture({ icon, title, text }: NoPictureProps) {
  return (
    <div className="dc-nopicture">
      {icon}
      <p className="dc-nopicture__title">{title}</p>
      {text !== undefined && <p className="dc-nopicture__text">{text}</p>}
    </div>
  );
}
