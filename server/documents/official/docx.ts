import { Document, Header, type ISectionOptions, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { OfficialDocument } from '#server/ports/official-document.ts';
import { documentFlow } from './document-flow.ts';
import { childrenOf, twipsOfMm } from './docx-items.ts';
import type { FlowSection } from './flow.ts';
import type { OfficialProfile } from './profile.ts';

const LANGUAGE = 'vi-VN';

/** The document as a .docx file, in the font that the profile names. */
export async function docxOf(document: OfficialDocument, profile: OfficialProfile): Promise<Uint8Array> {
  const size = profile.elements.body.sizePt * 2;
  const file = new Document({
    title: document.title.normalize('NFC'),
    creator: document.author,
    lastModifiedBy: document.author,
    styles: { default: { document: { run: { font: profile.fontName, size, language: { value: LANGUAGE } } } } },
    sections: documentFlow(document, profile).map((section) => sectionOf(section, profile)),
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function sectionOf({ orientation, items }: FlowSection, profile: OfficialProfile): ISectionOptions {
  const { widthMm, heightMm, marginsMm, numberAtMm } = profile.page;
  const margins = Object.entries(marginsMm).map(([side, mm]) => [side, twipsOfMm(mm)]);
  return {
    properties: {
      titlePage: true, // the first page has a header of its own, without a number
      page: {
        size: {
          width: twipsOfMm(widthMm),
          height: twipsOfMm(heightMm),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...Object.fromEntries(margins), header: twipsOfMm(numberAtMm) },
        pageNumbers: { start: 1 },
      },
    },
    headers: { first: new Header({ children: [new Paragraph({})] }), default: numberHeader(profile) },
    children: childrenOf(items),
  };
}

function numberHeader({ elements }: OfficialProfile): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: elements.pageNumber.sizePt * 2 });
  return new Header({ children: [new Paragraph({ alignment: 'center', children: [number] })] });
}
