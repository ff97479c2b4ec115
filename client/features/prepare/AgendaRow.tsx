import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { wholeMinutes } from '#client/i18n/format.ts';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '#client/ui/icons.ts';
import { Tag } from '#client/ui/Pill.tsx';
import { siteName } from '#client/ui/sites.ts';
import type { Item } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { ItemId } from '#shared/kernel/index.ts';
import { IconAct } from './IconAct.tsx';

export type AgendaRowProps = {
  readonly state: ConferenceState;
  readonly places: { readonly index: number; readonly items: readonly Item[] };
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
};

/** An item with its minutes and presenter, and what may be done with it. */
export function AgendaRow({ state, places: { index, items }, onEdit, onRemoved }: AgendaRowProps) {
  const { t } = useTranslation();
  const item = items[index];
  if (item === undefined) return null;
  const { itemId, title } = item;
  const above = items[index - 1];
  const below = items[index + 1];
  const move = (beforeItemId: ItemId | null) => ({ type: 'agenda/moveItem', itemId, beforeItemId }) as const;
  return (
    <div className="dc-prepare__row">
      <span className="dc-prepare__number">{index + 1}</span>
      <span className="dc-grow dc-prepare__person">
        <span>
          {title} {item.state !== 'pending' && <Tag>{t(`names.itemState.${item.state}`)}</Tag>}
        </span>
        <span className="dc-quiet">{detailOf(state, item, t)}</span>
      </span>
      <span className="dc-prepare__minutes">{t('common.minutes', { count: wholeMinutes(item.plannedMs) })}</span>
      <IconAct
        command={above === undefined ? null : move(above.itemId)}
        reasonIfNone={t('prepare.isFirst')}
        label={t('prepare.itemUp', { title })}
        icon={<IconArrowUp size={17} />}
      />
      <IconAct
        command={below === undefined ? null : move(items[index + 2]?.itemId ?? null)}
        reasonIfNone={t('prepare.isLast')}
        label={t('prepare.itemDown', { title })}
        icon={<IconArrowDown size={17} />}
      />
      {state.phase.kind !== 'closed' && (
        <button
          type="button"
          className="dc-icon"
          aria-label={t('prepare.itemEdit', { title })}
          title={t('agenda.editItem')}
          onClick={onEdit}
        >
          <IconPencil size={17} />
        </button>
      )}
      <IconAct
        command={{ type: 'agenda/removeItem', itemId }}
        label={t('prepare.itemRemove', { title })}
        icon={<IconTrash size={17} />}
        onDone={onRemoved}
      />
    </div>
  );
}

function detailOf(state: ConferenceState, item: Item, t: TFunction): string {
  const kind = t(`names.itemKind.${item.kind}`);
  const { presenter } = item;
  if (presenter === null) return kind;
  const who = presenter.name === '' ? presenter.title : `${presenter.name}, ${presenter.title}`;
  const where = presenter.siteId === state.roster.hubSiteId ? '' : ` (${siteName(state, presenter.siteId)})`;
  return `${kind} · ${who}${where}`;
}
