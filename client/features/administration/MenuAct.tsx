import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';

export type MenuActProps = {
  readonly children: ReactNode;
  /** Why it cannot be done; null when it can. */
  readonly reason?: string | null;
  readonly danger?: boolean;
  readonly onPress: () => void;
};

/** One act in a menu; where it cannot be done the reason stands under its name. */
export function MenuAct({ children, reason = null, danger = false, onPress }: MenuActProps) {
  const blocked = reason !== null;
  return (
    <Menu.Item
      {...(danger && !blocked ? { color: 'red' } : {})}
      aria-disabled={blocked}
      closeMenuOnClick={!blocked}
      className={blocked ? 'dc-admin-blocked' : ''}
      onClick={() => !blocked && onPress()}
    >
      {children}
      {blocked && <span className="dc-menu-reason">{reason}</span>}
    </Menu.Item>
  );
}
