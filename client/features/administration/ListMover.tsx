import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconArrowDown, IconArrowUp } from '#client/ui/icons.ts';

export type ListMoverProps = {
  readonly number: number;
  readonly name: string;
  /** Why nothing can be moved; null when it can. */
  readonly reason?: string | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly pending: boolean;
  readonly onUp: () => void;
  readonly onDown: () => void;
};

/** The number of a row in its list, and a step up or down. */
export function ListMover({ number, name, reason = null, pending, ...props }: ListMoverProps) {
  const { t } = useTranslation();
  return (
    <span className="dc-admin-mover">
      <span className="dc-admin-mover__number">{number}</span>
      <MoveButton
        label={t('administration.moveUp', { name })}
        reason={reason}
        blocked={props.isFirst || pending}
        onPress={props.onUp}
      >
        <IconArrowUp size={15} />
      </MoveButton>
      <MoveButton
        label={t('administration.moveDown', { name })}
        reason={reason}
        blocked={props.isLast || pending}
        onPress={props.onDown}
      >
        <IconArrowDown size={15} />
      </MoveButton>
    </span>
  );
}

type MoveButtonProps = {
  readonly label: string;
  readonly reason: string | null;
  readonly blocked: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

/** Stays reachable where it does nothing, so that the focus is not lost at either end. */
function MoveButton({ label, reason, blocked, onPress, children }: MoveButtonProps) {
  const isOff = blocked || reason !== null;
  return (
    <button
      type="button"
      className="dc-icon"
      aria-label={label}
      title={reason ?? label}
      aria-disabled={isOff}
      onClick={() => !isOff && onPress()}
    >
      {children}
    </button>
  );
}
