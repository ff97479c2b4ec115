import type { DayText } from '#shared/kernel/index.ts';
import type { PaperForm } from './office-settings.ts';

/** A stretch of text in one style, on top of the style of where it stands. */
export type Run = { readonly text: string; readonly bold?: true; readonly italic?: true };
export type RichText = readonly Run[];

/** "I." in bold capitals, "1." in bold, "a)" upright. */
export type HeadingLevel = 1 | 2 | 3;
export type Heading = {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  /** "I.", "1.", "a)"; empty where it only leads to what follows. */
  readonly label: string;
  readonly text: string;
};
export type Paragraph = { readonly kind: 'paragraph'; readonly runs: RichText };
/** Each item after its mark, "a)", "(1)", "+", which may be empty; without marks each after a dash. */
export type List = { readonly kind: 'list'; readonly items: readonly RichText[]; readonly marks?: readonly string[] };

export type CellAlign = 'left' | 'centre' | 'right';
/** `share` is the column's part of the table's width, in relation to the other shares. */
export type Column = { readonly head: string; readonly share: number; readonly align: CellAlign };
export type TableRow =
  | { readonly kind: 'cells'; readonly cells: readonly RichText[] }
  /** One text across all columns: the name of a group, or a sum. */
  | { readonly kind: 'band'; readonly weight: 'group' | 'total'; readonly text: string };
/** Its head stands again on each page. */
export type Table = {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
};
export type PageBreak = { readonly kind: 'pageBreak' };
export type Block = Heading | Paragraph | List | Table | PageBreak;
/** What people write below an entry. */
export type WrittenBlock = Paragraph | List;

/** As what somebody signs: in the own office, as acting holder of it (Q.), or for a body or another office. */
export type Capacity =
  | { readonly kind: 'own' | 'acting'; readonly title: string }
  | {
      readonly kind: 'onBehalf';
      readonly prefix: 'TM.' | 'KT.' | 'TL.' | 'TUQ.';
      readonly principal: string;
      readonly title: string;
    };
/** Unsigned: there is room for the signature above the name, which may be unknown yet. */
export type Signature = { readonly capacity: Capacity; readonly name: string | null };

export type Closing = {
  /** One stands at the right; of two the first at the left and the second at the right. */
  readonly signatures: readonly [Signature] | readonly [Signature, Signature];
  /** "Nơi nhận", at the left, without dashes and marks; none where null. */
  readonly recipients: readonly string[] | null;
};

export type DocumentHeader = {
  /** Cơ quan chủ quản by lines; the profile says whether it is shown. */
  readonly authority: readonly string[];
  /** Cơ quan ban hành by lines. */
  readonly issuer: readonly string[];
  /** The number is blank until the registry has given it. */
  readonly reference: { readonly symbol: string; readonly number: number | null };
  /** Null for papers that have no such line; a null date leaves room for it. */
  readonly placeAndDate: { readonly place: string; readonly date: DayText | null } | null;
  /** Boxed words: "DỰ THẢO", "LƯU HÀNH NỘI BỘ". */
  readonly marks: readonly string[];
};

/** What a paper is called: by its type, or as a letter (công văn), which has none and names whom it goes to. */
export type PaperHead =
  | {
      readonly kind: 'titled';
      /** "BIÊN BẢN" */
      readonly typeName: string;
      /** Trích yếu by lines. */
      readonly subject: readonly string[];
    }
  | {
      readonly kind: 'letter';
      /** Stands below the number by lines, after "V/v". */
      readonly subject: readonly [string, ...string[]];
      /** "Kính gửi", without dashes and marks. */
      readonly addressees: readonly [string, ...string[]];
    };

/** The paper itself: its body ends in words, which stay on one page with the signatures. */
export type MainPart = {
  readonly header: DocumentHeader;
  readonly head: PaperHead;
  readonly body: readonly Block[];
  /** The last paragraph, without the end mark "./.", which is set by whoever renders. */
  readonly ending: RichText;
  readonly closing: Closing;
};

/** A part with a heading and page numbers of its own. */
export type Annex = {
  /** "Phụ lục I" */
  readonly label: string;
  readonly title: readonly string[];
  /** "(Kèm theo Thông báo số …)"; null where the annex stands alone. */
  readonly attachedTo: string | null;
  readonly orientation: 'portrait' | 'landscape';
  readonly body: readonly Block[];
};

/** One official document, as plain data, from which every format is made. */
export type OfficialDocument = {
  /** What programs show as its name. */
  readonly title: string;
  /** Whose document it is, for the file's properties. */
  readonly author: string;
  /** The form that was chosen for it; that of the decree where none was. */
  readonly form?: PaperForm;
  /** Null where only annexes are wanted. */
  readonly main: MainPart | null;
  readonly annexes: readonly Annex[];
};
