declare module 'fontkit' {
  export type Glyph = { readonly advanceWidth: number };
  export type Font = {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    /** One glyph a character, without kerning. */
    glyphsForString(text: string): readonly Glyph[];
  };
  export function openSync(path: string): Font;
}
