import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { ItemId } from '#shared/kernel/index.ts';
import { formatLength } from '../i18n/format.ts';
import { useNow } from './acts.tsx';
import type { OpinionSum, OpinionSums } from './opinions.ts';
import { opinionSums } from './opinions.ts';

/** "14 ý kiến: 5 tham luận, 9 thảo luận". */
export function OpinionsLine({ state }: { readonly state: ConferenceState }) {
  const words = useOpinionWords(opinionSums(state, useNow(60_000)));
  return <span className="dc-quiet">{words}</span>;
}

function useOpinionWords({ all, byKind }: OpinionSums): string {
  const { t } = useTranslation();
  if (all.count === 0) return t('desk.opinionsNone');
  const kinds = byKind.map(
    ({ key, count }) => `${count.toString()} ${t(`names.speechKind.${key}`).toLocaleLowerCase('vi')}`,
  );
  return t('desk.opinionsByKind', { count: all.count, kinds: kinds.join(', ') });
}

/** Ý kiến by kind, by unit and by item, with their lengths. */
export function OpinionsPanel({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const sums = opinionSums(state, useNow(5_000));
  const words = useOpinionWords(sums);
  const titleOf = (itemId: string | null) =>
    itemId === null ? t('desk.outside') : (state.agenda.itemById[itemId as ItemId]?.title ?? ''); // keys come from items
  return (
    <div className="dc-stack">
      <p className="dc-flat dc-strong">{words}</p>
      <p className="dc-flat dc-quiet">
        {t('desk.opinionsLength', { length: formatLength(sums.all.spentMs) })} {t('desk.opinionsHint')}
      </p>
      <SumTable caption={t('desk.byKind')} rows={sums.byKind} nameOf={(kind) => t(`names.speechKind.${kind}`)} />
      <SumTable caption={t('desk.byItem')} rows={sums.byItem} nameOf={titleOf} />
      <SumTable caption={t('desk.byUnit')} rows={sums.byUnit} nameOf={(key) => sums.unitNames.get(key) ?? key} />
    </div>
  );
}

type SumTableProps<K> = {
  readonly caption: string;
  readonly rows: readonly OpinionSum<K>[];
  readonly nameOf: (key: K) => string;
};

function SumTable<K extends string | null>({ caption, rows, nameOf }: SumTableProps<K>) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <table className="dc-table dc-desk-sums">
      <thead>
        <tr>
          <th scope="col">{caption}</th>
          <th scope="col" className="dc-table__number">
            {t('desk.opinionCount')}
          </th>
          <th scope="col" className="dc-table__number">
            {t('desk.length')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key ?? ''}>
            <td>{nameOf(row.key)}</td>
            <td className="dc-table__number">{row.count}</td>
            <td className="dc-table__number">{formatLength(row.spentMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
