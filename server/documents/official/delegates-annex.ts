import type { Annex, Block, TableRow } from '#server/ports/official-document.ts';
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

/** Guests, leaders, departments, and each site. */
export type DelegateGroup = { readonly name: string; readonly delegates: readonly ListedDelegate[] };

export type DelegatesInput = {
  readonly label: string;
  readonly conference: string;
  readonly attachedTo: string | null;
  readonly groups: readonly DelegateGroup[];
};

/** Danh sách đại biểu, by groups with their sums. */
export function delegatesAnnex({ label, conference, attachedTo, groups }: DelegatesInput): Annex {
  return {
    label,
    title: ['Danh sách đại biểu', `tham dự ${conference}`],
    attachedTo,
    orientation: 'landscape',
    body: [tableOf(groups.filter(({ delegates }) => delegates.length > 0))],
  };
}

function tableOf(groups: readonly DelegateGroup[]): Block {
  const rows = groups.flatMap(({ name, delegates }, at) => {
    const before = groups.slice(0, at).reduce((sum, group) => sum + group.delegates.length, 0);
    const listed = delegates.map((delegate, place) => rowOf(delegate, before + place + 1));
    return [band('group', `${letterOf(at)}. ${name}`), ...listed, band('total', `Cộng: ${sumOf(delegates)}`)];
  });
  const all = groups.flatMap(({ delegates }) => delegates);
  return { kind: 'table', columns, rows: [...rows, band('total', `Tổng cộng: ${sumOf(all)}`)] };
}

const columns = [
  column('TT', 4, 'centre'),
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

function sumOf(delegates: readonly ListedDelegate[]): string {
  const absent = delegates.filter(({ absence }) => absence !== null).length;
  const present = delegates.length - absent;
  return `${count(delegates.length)} đại biểu (có mặt ${count(present)}, vắng ${count(absent)})`;
}

/** A, B, … Z, then AA, AB … */
function letterOf(at: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}
