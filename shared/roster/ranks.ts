import type { Delegate } from './state.ts';

/** Ranks (ngạch) of those who attend, the highest first: offered where one is entered, and the order in counts. */
export const knownRanks = [
  'Kiểm sát viên VKSND tối cao',
  'Kiểm sát viên cao cấp',
  'Kiểm sát viên trung cấp',
  'Kiểm sát viên sơ cấp',
  'Kiểm tra viên cao cấp',
  'Kiểm tra viên chính',
  'Kiểm tra viên',
  'Chuyên viên cao cấp',
  'Chuyên viên chính',
  'Chuyên viên',
  'Cán sự',
  'Người lao động',
] as const;

const ranks: ReadonlySet<string> = new Set(knownRanks);

/** The rank of a delegate: as it was entered, else the title where that is one; empty where none is known. */
export function rankOf({ rank = '', title }: Pick<Delegate, 'rank' | 'title'>): string {
  if (rank !== '') return rank;
  return ranks.has(title) ? title : '';
}

/** How many have each rank, the highest first, ranks that are not known last in the order in which they come. */
export function countsByRank(given: readonly string[]): { readonly rank: string; readonly count: number }[] {
  const order: readonly string[] = knownRanks;
  const place = (rank: string) => (order.includes(rank) ? order.indexOf(rank) : order.length);
  return [...Map.groupBy(given, (rank) => rank)]
    .map(([rank, members]) => ({ rank, count: members.length }))
    .sort((a, b) => place(a.rank) - place(b.rank));
}
