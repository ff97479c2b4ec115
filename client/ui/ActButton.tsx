import type { PersonCommand } from '#shared/conference/index.ts';
import type { ActionButtonProps } from './ActionButton.tsx';
import { ActionButton } from './ActionButton.tsx';
import { useAct } from './acts.tsx';

export type ActButtonProps = Omit<ActionButtonProps, 'onPress' | 'pending' | 'reason'> & {
  readonly command: PersonCommand | null;
  /** Said when there is no command to give now. */
  readonly reasonIfNone?: string;
  readonly onDone?: () => void;
};

/** A button that gives one command; where it would be refused it says why. */
export function ActButton({ command, reasonIfNone, onDone, ...look }: ActButtonProps) {
  const act = useAct(command, reasonIfNone ?? null);
  const press = () => {
    void act.run().then((done) => {
      if (done) onDone?.();
    });
  };
  return <ActionButton {...look} reason={act.reason} pending={act.pending} onPress={press} />;
}
