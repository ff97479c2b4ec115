import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PersonCommand } from '#shared/conference/index.ts';
import { useAct } from './acts.tsx';

export type ActMenuItemProps = {
  readonly command: PersonCommand;
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly danger?: boolean;
  readonly onDone?: () => void;
};

/** One command in a menu; where it would be refused the reason stands under its name. */
export function ActMenuItem({ command, children, icon, danger = false, onDone }: ActMenuItemProps) {
  const act = useAct(command);
  const blocked = act.reason !== null;
  return (
    <Menu.Item
      leftSection={icon}
      {...(danger && !blocked ? { color: 'red' } : {})}
      aria-disabled={blocked}
      closeMenuOnClick={!blocked}
      style={blocked ? { opacity: 0.75, cursor: 'not-allowed' } : {}}
      onClick={() => {
        void act.run().then((done) => {
          if (done) onDone?.();
        });
      }}
    >
      {children}
      {blocked && <span className="dc-menu-reason">{act.reason}</span>}
    </Menu.Item>
  );
}
