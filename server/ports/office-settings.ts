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

/** What an installation may choose of the form of its papers, within Nghị định 30/2020/NĐ-CP. Lengths in mm. */
export type PaperForm = {
  /** Whether the issuer stands below the authority to which it belongs. */
  readonly header: 'withAuthority' | 'withoutAuthority';
  /** What follows the number of each kind of document: "BB-VKS". */
  readonly symbols: { readonly minutes: string; readonly notice: string; readonly letter: string };
  readonly marginsMm: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
};

/** Whose a paper is and how it looks: frozen with its text. */
export type Letterhead = {
  readonly organisation: Organisation;
  /** Null for the form of the decree. */
  readonly form: PaperForm | null;
};

/** What is set once for the whole installation, and is no law: it changes from year to year. */
export type OfficeSettings = {
  /** Undefined until somebody entered it. */
  organisation(): Organisation | undefined;
  setOrganisation(organisation: Organisation): void;
  /** Undefined where nobody has chosen another than that of the decree. */
  paperForm(): PaperForm | undefined;
  setPaperForm(form: PaperForm): void;
  calendar(): WorkingCalendar;
  setCalendar(calendar: WorkingCalendar): void;
};
