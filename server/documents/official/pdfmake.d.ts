// What is used of pdfmake. Its published types bring the browser's into the server, whose own then no longer fit.
export type Margin = readonly [left: number, top: number, right: number, bottom: number];

type Placed = { readonly margin?: Margin; readonly pageBreak?: 'before'; readonly width?: number | '*' | 'auto' };

export type StyledText = {
  readonly text: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Breaks nowhere. */
  readonly noWrap?: boolean;
};

export type TextContent = Placed &
  Omit<StyledText, 'text'> & {
    readonly text: string | readonly StyledText[];
    readonly alignment?: 'left' | 'center' | 'right' | 'justify';
    /** Of the first line, in points. */
    readonly leadingIndent?: number;
    readonly lineHeight?: number;
    readonly colSpan?: number;
    readonly verticalAlignment?: 'middle';
  };

export type Line = {
  readonly type: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly lineWidth: number;
};

export type TableLayout = {
  /** Of lines from 0 on, with those at the edges. */
  readonly hLineWidth: (at: number) => number;
  readonly vLineWidth: (at: number) => number;
  readonly paddingLeft: () => number;
  readonly paddingRight: () => number;
  readonly paddingTop: () => number;
  readonly paddingBottom: () => number;
};

export type TableContent = Placed & {
  readonly table: {
    readonly body: readonly (readonly Content[])[];
    readonly widths?: readonly number[];
    readonly headerRows?: number;
    readonly keepWithHeaderRows?: number;
    readonly dontBreakRows?: boolean;
  };
  readonly layout: TableLayout;
};

export type Content =
  | ''
  | TextContent
  | TableContent
  | (Placed & { readonly canvas: readonly Line[] })
  | (Placed & { readonly stack: readonly Content[]; readonly unbreakable?: boolean; readonly colSpan?: number })
  | (Placed & { readonly columns: readonly Content[]; readonly columnGap?: number });

export type Section = {
  readonly section: readonly Content[];
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly pageOrientation: 'portrait' | 'landscape';
  readonly pageMargins: Margin;
  /** Asked once for each page, which is counted from 1 through the whole file. */
  readonly header: (page: number) => Content;
};

export type Definition = {
  readonly version: '1.7';
  readonly language: string;
  readonly displayTitle: boolean;
  readonly info: { readonly title: string; readonly author: string };
  readonly defaultStyle: { readonly font: string; readonly fontSize: number };
  readonly content: readonly Section[];
};

type FontFiles = Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>;

declare const pdfmake: {
  setFonts(fonts: Readonly<Record<string, FontFiles>>): void;
  setUrlAccessPolicy(isAllowed: (url: string) => boolean): void;
  setLocalAccessPolicy(isAllowed: (path: string) => boolean): void;
  /** Files by paths that only the renderer knows. */
  readonly virtualfs: { writeFileSync(path: string, bytes: Uint8Array): void };
  createPdf(definition: Definition): { getBuffer(): Promise<Uint8Array> };
};
// biome-ignore lint/style/noDefaultExport: the library has no other.
export default pdfmake;
