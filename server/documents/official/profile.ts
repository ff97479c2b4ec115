import { z } from 'zod';
import type { PaperForm } from '#server/ports/office-settings.ts';

const sizePt = z.number().min(6).max(24);
const mm = z.number().min(0).max(120);
const element = z.strictObject({
  sizePt,
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
  /** Set in capitals, however it was typed. */
  capitals: z.boolean().default(false),
});

const symbol = z.string().min(1).max(30);

/** Form and symbols of official documents: what an installation may bring another of. Lengths in mm, type in points. */
export const officialProfileSchema = z.strictObject({
  name: z.string().min(1).max(200),
  page: z.strictObject({
    widthMm: z.number().min(100).max(450),
    heightMm: z.number().min(100).max(450),
    marginsMm: z.strictObject({ top: mm, bottom: mm, left: mm, right: mm }),
    /** From the upper edge to the page number. */
    numberAtMm: mm,
  }),
  /** What .docx names; PDF embeds a font of the same metrics. */
  fontName: z.string().min(1).max(60),
  header: z.strictObject({
    variant: z.enum(['withAuthority', 'withoutAuthority']),
    leftMm: mm,
    rightMm: mm,
    nation: z.string().min(1).max(100),
    motto: z.string().min(1).max(100),
    /** Length of the rules below issuer and subject, as part of the line above. */
    ruleShare: z
      .number()
      .min(1 / 3)
      .max(1 / 2),
  }),
  /** Symbols by kind of document. */
  symbols: z.strictObject({ minutes: symbol, notice: symbol, letter: symbol }),
  elements: z.strictObject({
    authority: element,
    issuer: element,
    nation: element,
    motto: element,
    reference: element,
    placeAndDate: element,
    mark: element,
    typeName: element,
    letterSubject: element,
    addressees: element,
    subject: element,
    headings: z.tuple([element, element, element]),
    body: element,
    signatureTitle: element,
    signatureName: element,
    recipientsHead: element,
    recipients: element,
    annexLabel: element,
    annexTitle: element,
    annexNote: element,
    tableHead: element,
    tableBody: element,
    pageNumber: element,
  }),
  body: z.strictObject({
    firstLineMm: mm,
    afterPt: z.number().min(0).max(24),
    lineSpacing: z.number().min(1).max(2),
  }),
  signatureRoomPt: z.number().min(20).max(200),
});

/** A profile in the form that an installation has chosen. The room of the nation's line stays: it has to fit on one. */
export function formed(profile: OfficialProfile, form: PaperForm | null): OfficialProfile {
  if (form === null) return profile;
  const { page, header } = profile;
  const leftMm = page.widthMm - form.marginsMm.left - form.marginsMm.right - header.rightMm;
  return {
    ...profile,
    page: { ...page, marginsMm: form.marginsMm },
    header: { ...header, variant: form.header, leftMm },
    symbols: form.symbols,
  };
}

/** What can be chosen of a profile, as it stands in it. */
export function formOf({ page, header, symbols }: OfficialProfile): PaperForm {
  return { header: header.variant, symbols, marginsMm: page.marginsMm };
}

export type OfficialProfile = z.output<typeof officialProfileSchema>;
export type ElementStyle = z.output<typeof element>;

/** The default: Nghị định 30/2020/NĐ-CP with the symbols of a provincial procuracy. */
export const decree30: OfficialProfile = officialProfileSchema.parse({
  name: 'Nghị định 30/2020/NĐ-CP',
  page: {
    widthMm: 210,
    heightMm: 297,
    marginsMm: { top: 20, bottom: 20, left: 30, right: 20 },
    numberAtMm: 10,
  },
  fontName: 'Times New Roman',
  header: {
    variant: 'withAuthority',
    leftMm: 66,
    rightMm: 94,
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    ruleShare: 0.4,
  },
  // A letter names whose it is and who drafted it; it has no sign of its own type.
  symbols: { minutes: 'BB-VKS', notice: 'TB-VKS', letter: 'VKS-VP' },
  elements: {
    authority: { sizePt: 12, capitals: true },
    issuer: { sizePt: 12, bold: true, capitals: true },
    nation: { sizePt: 12, bold: true, capitals: true },
    motto: { sizePt: 13, bold: true },
    reference: { sizePt: 13 },
    placeAndDate: { sizePt: 13, italic: true },
    mark: { sizePt: 13, bold: true, capitals: true },
    typeName: { sizePt: 14, bold: true, capitals: true },
    letterSubject: { sizePt: 12 },
    addressees: { sizePt: 14 },
    subject: { sizePt: 14, bold: true },
    headings: [{ sizePt: 14, bold: true, capitals: true }, { sizePt: 14, bold: true }, { sizePt: 14 }],
    body: { sizePt: 14 },
    signatureTitle: { sizePt: 14, bold: true, capitals: true },
    signatureName: { sizePt: 14, bold: true },
    recipientsHead: { sizePt: 12, bold: true, italic: true },
    recipients: { sizePt: 11 },
    annexLabel: { sizePt: 14, bold: true },
    annexTitle: { sizePt: 14, bold: true, capitals: true },
    annexNote: { sizePt: 14, italic: true },
    tableHead: { sizePt: 12, bold: true },
    tableBody: { sizePt: 12 },
    pageNumber: { sizePt: 14 },
  },
  body: { firstLineMm: 12.7, afterPt: 6, lineSpacing: 1.15 },
  signatureRoomPt: 70,
});
