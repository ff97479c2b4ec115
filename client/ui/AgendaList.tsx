import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaClock, Item, ItemClock } from '#shared/agenda/index.ts';
import { wholeMinutes } from '../i18n/format.ts';
import { IconCheck, IconPlayerPlay, IconX } from './icons.ts';

export type AgendaListProps = {
  readonly items: readonly Item[];
  readonly clock: AgendaClock;
  readonly opinionCountByItem: Readonly<Record<string, number>>;
  /** Wraps a row into what may be done with it; left out where there is nothing to do. */
  readonly wrapRow?: (item: Item, row: ReactNode) => ReactNode;
};

/** The agenda with planned and spent time; the running item stands out. */
export function AgendaList({ items, clock, opinionCountByItem, wrapRow }: AgendaListProps) {
  return (
    <ol className="dc-agenda">
      {items.map((item, index) => {
        const itemClock = clock.items[index];
        const row = <AgendaRow item={item} clock={itemClock} opinionCount={opinionCountByItem[item.itemId] ?? 0} />;
        return (
          <li key={item.itemId}>
            {wrapRow === undefined ? <PlainRow item={item}>{row}</PlainRow> : wrapRow(item, row)}
          </li>
        );
      })}
    </ol>
  );
}

function PlainRow({ item, children }: { readonly item: Item; readonly children: ReactNode }) {
  return (
    <div className={rowClass(item)} aria-current={item.state === 'current' ? 'step' : undefined}>
      {children}
    </div>
  );
}

/** The class of a row's own element, for callers who wrap rows into buttons. */
export function rowClass(item: Item): string {
  return `dc-agenda__item dc-agenda__item--${item.state}`;
}

type AgendaRowProps = {
  readonly item: Item;
  readonly clock: ItemClock | undefined;
  readonly opinionCount: number;
};

function AgendaRow({ item, clock, opinionCount }: AgendaRowProps) {
  const { t } = useTranslation();
  const begun = (clock?.spentMs ?? 0) > 0;
  const shown = item.state === 'done' ? (clock?.spentMs ?? 0) : item.plannedMs;
  return (
    <>
      <span className="dc-agenda__mark" aria-hidden="true">
        {markOf(item)}
      </span>
      <span className="dc-agenda__title">
        <span className="dc-agenda__words" title={item.title}>
          {item.title}
        </span>
        <span className="dc-hidden"> ({t(`names.itemState.${item.state}`)})</span>
        {item.state === 'current' && clock !== undefined && <CurrentDetail clock={clock} opinionCount={opinionCount} />}
      </span>
      <span className="dc-agenda__minutes" title={begun ? t('agenda.spent') : ''}>
        {t('common.minutes', { count: wholeMinutes(shown) })}
      </span>
    </>
  );
}

function CurrentDetail({ clock, opinionCount }: { readonly clock: ItemClock; readonly opinionCount: number }) {
  const { t } = useTranslation();
  const over = clock.remainingMs < 0;
  const share = clock.plannedMs === 0 ? 0 : Math.min(1, clock.spentMs / clock.plannedMs);
  const spent = t('agenda.spentOf', { spent: wholeMinutes(clock.spentMs), planned: wholeMinutes(clock.plannedMs) });
  return (
    <span className="dc-agenda__detail">
      {opinionCount > 0 && `${t('agenda.opinions', { count: opinionCount })} · `}
      {spent}
      {over && ` · ${t('agenda.overBy', { count: wholeMinutes(-clock.remainingMs) })}`}
      <span className="dc-bar" aria-hidden="true">
        <span
          className={over ? 'dc-bar__fill dc-bar__fill--over' : 'dc-bar__fill'}
          style={{ width: `${(share * 100).toFixed(1)}%` }}
        />
      </span>
    </span>
  );
}

function markOf(item: Item): ReactNode {
  if (item.state === 'done') return <IconCheck size={15} />;
  if (item.state === 'current') return <IconPlayerPlay size={15} />;
  return item.state === 'skipped' || item.state === 'notHeld' ? <IconX size={15} /> : null;
}
