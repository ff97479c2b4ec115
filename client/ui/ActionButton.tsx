import type { ButtonProps } from '@mantine/core';
import { Button, Kbd, Tooltip } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import { useId } from 'react';
import { showRefusal } from './toasts.ts';

export type ActionButtonProps = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** Why it would be refused, in words; null when it may be pressed. */
  readonly reason?: string | null;
  readonly pending?: boolean;
  readonly icon?: ReactNode;
  /** The key that does the same, as printed; `useConsoleKeys` presses this button for it. */
  readonly shortcut?: string;
  /** Keys beside it that do the same, as those of a clicker in the hand. */
  readonly moreKeys?: string;
  /** Leaves the key off the button's face where room is short. */
  readonly hidesShortcut?: boolean;
  readonly look?: 'primary' | 'plain' | 'danger' | 'quiet';
  readonly size?: ButtonProps['size'];
  readonly fullWidth?: boolean;
  /** What the face leaves out for want of room, for those who hear it. */
  readonly label?: string;
};

const looks = {
  primary: { variant: 'filled', color: 'red' },
  plain: { variant: 'default', color: 'gray' },
  danger: { variant: 'default', color: 'red' },
  quiet: { variant: 'subtle', color: 'navy' },
} as const;

/**
 * A button for one act. Where the act would be refused it stays reachable by keyboard, does nothing and says why:
 * a truly disabled element would hide its reason from those who need it.
 */
export function ActionButton(props: ActionButtonProps) {
  const { children, onPress, reason = null, pending = false, icon, shortcut, look = 'plain', size = 'sm' } = props;
  const reasonId = useId();
  const blocked = reason !== null;
  const showsShortcut = shortcut !== undefined && props.hidesShortcut !== true;
  const name = nameOf({ face: children, label: props.label, showsShortcut });
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (event.detail > 0) event.currentTarget.blur(); // after the mouse, the keys belong to the console again
    if (blocked && event.detail === 0) showRefusal(reason); // a key shows no tooltip
    if (!blocked && !pending) onPress();
  };
  return (
    <>
      <Tooltip label={reason ?? ''} disabled={!blocked}>
        <Button
          {...looks[look]}
          className={`dc-action dc-action--${look}`}
          size={size}
          fullWidth={props.fullWidth ?? false}
          leftSection={icon}
          rightSection={
            showsShortcut ? (
              <Kbd className="dc-kbd" aria-hidden="true">
                {shortcut}
              </Kbd>
            ) : null
          }
          loading={pending}
          onClick={press}
          {...(name.kind === 'whole' ? { 'aria-label': name.words } : {})}
          aria-disabled={blocked || pending}
          aria-describedby={blocked ? reasonId : undefined}
          {...(shortcut === undefined ? {} : { 'data-shortcut': shortcut, 'aria-keyshortcuts': ariaKeyOf(shortcut) })}
          {...(props.moreKeys === undefined ? {} : { 'data-more-keys': props.moreKeys })}
          {...(blocked ? { 'data-disabled': true } : {})}
        >
          {children}
          {name.kind === 'suffix' && <span className="dc-hidden"> ({name.words})</span>}
        </Button>
      </Tooltip>
      {blocked && (
        <span className="dc-hidden" id={reasonId}>
          {reason}
        </span>
      )}
    </>
  );
}

function ariaKeyOf(shortcut: string): string {
  return shortcut === '␣' ? 'Space' : shortcut === '−' ? '-' : shortcut;
}

type Face = { readonly face: ReactNode; readonly label: string | undefined; readonly showsShortcut: boolean };
type Name = { readonly kind: 'face' } | { readonly kind: 'whole' | 'suffix'; readonly words: string };

/** How the button is called aloud: what is read on its face is always part of it, so that it can be called by voice. */
function nameOf({ face, label, showsShortcut }: Face): Name {
  if (label === undefined) return { kind: 'face' };
  const holdsFace = typeof face === 'string' && label.includes(face) && !showsShortcut;
  return { kind: holdsFace ? 'whole' : 'suffix', words: label };
}
