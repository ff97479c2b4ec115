import type { ReactNode } from 'react';
import type { PersonCommand } from '#client/bindings/commands.ts';
import { useAct } from '#client/ui/acts.tsx';
import { showRefusal } from '#client/ui/toasts.ts';

export type IconActProps = {
  readonly command: PersonCommand | null;
  readonly reasonIfNone?: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly onDone?: () => void;
};

/** A small button of a row for one command; where it would be refused it stays reachable and says why. */
export function IconAct({ command, reasonIfNone, label, icon, onDone }: IconActProps) {
  const act = useAct(command, reasonIfNone ?? null);
  const press = () => {
    if (act.reason !== null) return showRefusal(act.reason);
    void act.run().then((done) => {
      if (done) onDone?.();
    });
  };
  return (
    <button
      type="button"
      className="dc-icon"
      aria-label={label}
      title={act.reason === null ? label : `${label}: ${act.reason}`}
      aria-disabled={act.reason !== null || act.pending}
      onClick={press}
    >
      {icon}
    </button>
  );
}
