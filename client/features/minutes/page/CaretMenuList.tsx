import { useEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { CaretMenu, OpenMenu } from '../text/menus.ts';

const WIDTH_PX = 360;
const HEIGHT_PX = 300;

/** The menu at the caret: chosen by keys, which stay with the text, or by the mouse. */
export function CaretMenuList({ menu }: { readonly menu: CaretMenu }) {
  const { t } = useTranslation();
  const open = useSyncExternalStore(menu.subscribe, menu.current);
  if (open === null || open.place === null) return null;
  const { left, top, bottom } = open.place;
  const isBelow = bottom + HEIGHT_PX < globalThis.innerHeight;
  const style = {
    left: Math.max(8, Math.min(left, globalThis.innerWidth - WIDTH_PX - 8)),
    ...(isBelow ? { top: bottom + 4 } : { bottom: globalThis.innerHeight - top + 4 }),
  };
  return createPortal(
    <div className="dc-caret-menu" role="listbox" aria-label={t(`minutes.menu.${open.kind}`)} style={style}>
      {open.choices.map((choice, index) => (
        <Line key={choice.id} open={open} index={index} />
      ))}
    </div>,
    document.body,
  );
}

function Line({ open, index }: { readonly open: OpenMenu; readonly index: number }) {
  const ref = useRef<HTMLDivElement>(null);
  const choice = open.choices[index];
  const isChosen = index === open.chosen;
  useEffect(() => {
    if (isChosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  if (choice === undefined) return null;
  return (
    <div
      ref={ref}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={isChosen ? 'dc-caret-menu__line dc-caret-menu__line--chosen' : 'dc-caret-menu__line'}
      // The caret stays in the text.
      onMouseDown={(event) => {
        event.preventDefault();
        open.take(choice);
      }}
    >
      <span className="dc-grow">{choice.label}</span>
      {choice.hint !== '' && <span className="dc-quiet">{choice.hint}</span>}
    </div>
  );
}
