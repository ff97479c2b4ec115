import { z } from 'zod';

const name = z.string().min(1).max(150);

/** Whose documents they are: a setting of the installation. */
export const organisationSchema = z.strictObject({
  /** "Viện kiểm sát nhân dân tối cao" */
  authority: name,
  /** "Viện kiểm sát nhân dân tỉnh Thanh Hóa" */
  name,
  /** "VKSND tỉnh Thanh Hóa" */
  shortName: name,
  /** How documents say "here": "VKSND tỉnh". */
  ownLevel: name,
  /** "Thanh Hóa" */
  place: name,
  /** Who drafts and follows up: "Văn phòng tổng hợp". */
  office: name,
  /** The office in "Lưu: VT, …". */
  officeSymbol: name,
});

export type Organisation = z.output<typeof organisationSchema>;

const breakBefore = /\s+(?=(?:tỉnh|thành phố|tối cao|cấp cao|khu vực|huyện|quận|thị xã)(?:\s|$))/iu;

/** The lines of an office's name in a header: its kind, then whose it is. The break is ours, never the program's. */
export function nameLines(officeName: string): string[] {
  const at = breakBefore.exec(officeName.normalize('NFC'));
  if (!at) return [officeName];
  return [officeName.slice(0, at.index), officeName.slice(at.index + at[0].length)];
}
