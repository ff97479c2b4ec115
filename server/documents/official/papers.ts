import type { Organisation } from '#server/ports/office-settings.ts';
import type { DocumentHeader, PaperHead, Signature } from '#server/ports/official-document.ts';
import type { DayText } from '#shared/kernel/index.ts';
import { citedReference } from './document-words.ts';
import { nameLines } from './name-lines.ts';

/** What every paper is told of itself. */
export type Paper = {
  readonly organisation: Organisation;
  /** Number and date once the registry has given them, null before. */
  readonly issued: { readonly number: number; readonly date: DayText } | null;
  readonly isDraft: boolean;
  readonly isInternal: boolean;
};

/** Somebody by name, where it is known, and titles: "Bí thư Ban cán sự đảng, Viện trưởng VKSND tỉnh". */
export type Person = { readonly name: string | null; readonly titles: string };

/** "đồng chí Nguyễn Văn A, Viện trưởng VKSND tỉnh", or "đồng chí Viện trưởng VKSND tỉnh" of somebody unnamed. */
export function comrade({ name, titles }: Person): string {
  return name === null ? `đồng chí ${titles}` : `đồng chí ${name}, ${titles}`;
}

/** The header of a paper; `dated` papers have a line with place and date. */
export function headerOf(paper: Paper, options: { readonly symbol: string; readonly dated: boolean }): DocumentHeader {
  const { organisation, issued } = paper;
  return {
    authority: nameLines(organisation.authority),
    issuer: nameLines(organisation.name),
    reference: { symbol: options.symbol, number: issued?.number ?? null },
    placeAndDate: options.dated ? { place: organisation.place, date: issued?.date ?? null } : null,
    marks: marksOf(paper),
  };
}

/** The title of a file: what the paper is, and of what. */
export function titleOf(head: PaperHead): string {
  return [head.kind === 'letter' ? 'Công văn' : head.typeName, ...head.subject].join(' ');
}

/** What stands below an annex's title: "(Kèm theo Thông báo số …/TB-VKS ngày … của VKSND tỉnh Thanh Hóa)". */
export function attachedTo(
  { issued, organisation }: Paper,
  paper: { readonly typeName: string; readonly symbol: string },
): string {
  return `(Kèm theo ${paper.typeName} ${citedReference(issued, paper.symbol)} của ${organisation.shortName})`;
}

/** Who signs in the own office. */
export function signsAs(title: string, name: string | null): Signature {
  return { capacity: { kind: 'own', title }, name };
}

function marksOf({ isDraft, isInternal }: Paper): string[] {
  return [...(isDraft ? ['Dự thảo'] : []), ...(isInternal ? ['Lưu hành nội bộ'] : [])];
}
