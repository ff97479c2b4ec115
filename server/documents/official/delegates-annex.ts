import type { Annex, TableRow } from '#server/ports/official-document.ts';
import { countsByRank } from '#shared/roster/index.ts';
import { count, unended } from './document-words.ts';
import { band, cells, column } from './model.ts';

/** One delegate as the list has them; what is not known is an empty text. */
export type ListedDelegate = {
  readonly name: string;
  /** Party titles before those of the state. */
  readonly titles: string;
  readonly rank: string;
  readonly unit: string;
  readonly site: string;
  /** Null for present; otherwise the reason, which may be empty. */
  readonly absence: string | null;
};

/** Guests, leaders, departments; or those of one site. */
export type DelegateGroup = {
  readonly name: string;
  readonly delegates: readonly ListedDelegate[];
  /** Who came besides, counted and not named. */
  readonly unnamedCount: number;
};

export type DelegatesInput = {
  readonly label: string;
  readonly conference: string;
  readonly attachedTo: string | null;
  readonly groups: readonly DelegateGroup[];
  /** Together the last group. */
  readonly sites: readonly DelegateGroup[];
};

/** Danh sách đại biểu, by groups and sites with their sums. */
export function delegatesAnnex({ label, conference, attachedTo, ...listed }: DelegatesInput): Annex {
  const sites = listed.sites.filter(isNotEmpty);
  const groups = listed.groups.filter(isNotEmpty);
  const all = [...groups, ...sites];
  const rows = all.flatMap((group, at) => {
    const before = all.slice(0, at).reduce((sum, { delegates }) => sum + delegates.length, 0);
    const isFirstSite = at === groups.length;
    const over = isFirstSite ? [band('group', `${letterOf(at)}. Các điểm cầu`)] : [];
    const place = at < groups.length ? `${letterOf(at)}.` : `${at - groups.length + 1}.`;
    return [...over, ...groupRows(group, place, before)];
  });
  const ofSites = sites.length === 0 ? [] : [band('total', `Cộng các điểm cầu: ${sumOf(sites)}`)];
  const total = band('total', `Tổng cộng: ${sumOf(all)}`);
  return {
    label,
    title: ['Danh sách đại biểu', `tham dự ${conference}`],
    attachedTo,
    orientation: 'landscape',
    body: [{ kind: 'table', columns, rows: [...rows, ...ofSites, total] }],
  };
}

function groupRows(group: DelegateGroup, place: string, before: number): TableRow[] {
  const { name, delegates, unnamedCount } = group;
  const others =
    unnamedCount === 0 ? [] : [cells('', `Các đại biểu khác: ${count(unnamedCount)}`, '', '', '', '', 'Có mặt', '')];
  return [
    band('group', `${place} ${name}`),
    ...delegates.map((delegate, at) => rowOf(delegate, before + at + 1)),
    ...others,
    band('total', `Cộng: ${sumOf([group])}`),
  ];
}

function isNotEmpty({ delegates, unnamedCount }: DelegateGroup): boolean {
  return delegates.length + unnamedCount > 0;
}

const columns = [
  column('TT', 6, 'centre'),
  column('Họ và tên', 17),
  column('Chức vụ (Đảng, chính quyền)', 21),
  column('Ngạch', 12),
  column('Đơn vị', 17),
  column('Điểm cầu', 12),
  column('Có mặt/Vắng (lý do)', 13),
  column('Ký tên/Ghi chú', 11),
];

function rowOf({ name, titles, rank, unit, site, absence }: ListedDelegate, number: number): TableRow {
  return cells(String(number), name, titles, rank, unit, site, presence(absence), '');
}

function presence(absence: string | null): string {
  if (absence === null) return 'Có mặt';
  return absence === '' ? 'Vắng' : `Vắng (${unended(absence)})`;
}

function sumOf(groups: readonly DelegateGroup[]): string {
  const delegates = groups.flatMap((group) => group.delegates);
  const unnamed = groups.reduce((sum, { unnamedCount }) => sum + unnamedCount, 0);
  const absent = delegates.filter(({ absence }) => absence !== null).length;
  const present = delegates.length + unnamed - absent;
  return `${count(present + absent)} đại biểu (có mặt ${count(present)}, vắng ${count(absent)})${ranksOf(delegates, unnamed)}`;
}

/** "; theo ngạch: 02 Kiểm sát viên trung cấp, 01 Chuyên viên, 03 khác": nothing where no rank is known. */
function ranksOf(delegates: readonly ListedDelegate[], unnamed: number): string {
  const ranks = delegates.flatMap(({ rank }) => (rank === '' ? [] : [rank]));
  if (ranks.length === 0) return '';
  const others = delegates.length - ranks.length + unnamed;
  const counts = [...countsByRank(ranks), ...(others > 0 ? [{ rank: 'khác', count: others }] : [])];
  return `; theo ngạch: ${counts.map((each) => `${count(each.count)} ${each.rank}`).join(', ')}`;
}

/** A, B, C … */
function letterOf(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at);
}
