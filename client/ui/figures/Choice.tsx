import type { CSSProperties, ReactNode } from 'react';
import type { Roving } from './use-roving.ts';

export type Chosen = {
  /** What is heard: a name of its own, or more after what is read on its face, so that it can be called by voice. */
  readonly name: { readonly kind: 'whole' | 'more'; readonly words: string };
  readonly place: ReturnType<Roving['propsAt']>;
  readonly onChoose: () => void;
};

export type ChoiceProps = {
  readonly className: string;
  readonly children: ReactNode;
  readonly style?: CSSProperties;
  /** Null where nothing can be chosen. */
  readonly choice: Chosen | null;
};

/** Something drawn that stands for a unit: a button where the unit can be chosen. */
export function Choice({ className, children, style = {}, choice }: ChoiceProps) {
  if (choice === null) {
    return (
      <div className={className} style={style}>
        {children}
      </div>
    );
  }
  const { name, place, onChoose } = choice;
  return (
    <button
      type="button"
      className={`dc-fig-choice ${className}`}
      style={style}
      onClick={onChoose}
      {...(name.kind === 'whole' ? { 'aria-label': name.words } : {})}
      {...place}
    >
      {children}
      {name.kind === 'more' && <span className="dc-hidden">{name.words}</span>}
    </button>
  );
}
