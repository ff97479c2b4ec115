import type { WorkingCalendar } from '#shared/directives/index.ts';

/** Whose documents they are: names as official papers print them. */
export type Organisation = {
  /** "Viện kiểm sát nhân dân tối cao" */
  readonly authority: string;
  /** "Viện kiểm sát nhân dân tỉnh Thanh Hóa" */
  readonly name: string;
  /** "VKSND tỉnh Thanh Hóa" */
  readonly shortName: string;
  /** How documents say "here": "VKSND tỉnh". */
  readonly ownLevel: string;
  /** "Thanh Hóa" */
  readonly place: string;
  /** Who drafts and follows up: "Văn phòng tổng hợp". */
  readonly office: string;
  /** The office in "Lưu: VT, …". */
  readonly officeSymbol: string;
};

/** What is set once for the whole installation, and is no law: it changes from year to year. */
export type OfficeSettings = {
  /** Undefined until somebody entered it. */
  organisation(): Organisation | undefined;
  setOrganisation(organisation: Organisation): void;
  calendar(): WorkingCalendar;
  setCalendar(calendar: WorkingCalendar): void;
};
