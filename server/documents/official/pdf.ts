import pdfmake, { type Content, type Definition, type Margin, type Section } from 'pdfmake';
import type { OfficialDocument } from '#server/ports/official-document.ts';
import { documentFlow } from './document-flow.ts';
import type { FlowSection } from './flow.ts';
import { nodesOf, pointsOfMm } from './pdf-items.ts';
import type { OfficialProfile } from './profile.ts';
import { tinosFiles, unkernedFonts } from './tinos.ts';

const FONT = 'Tinos';

pdfmake.setFonts({ [FONT]: tinosFiles });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);
for (const { path, bytes } of unkernedFonts()) pdfmake.virtualfs.writeFileSync(path, bytes);

/** The document as a PDF file with its fonts inside. */
export async function pdfOf(document: OfficialDocument, profile: OfficialProfile): Promise<Uint8Array> {
  const definition: Definition = {
    version: '1.7',
    language: 'vi-VN',
    displayTitle: true,
    info: { title: document.title.normalize('NFC'), author: document.author.normalize('NFC') },
    defaultStyle: { font: FONT, fontSize: profile.elements.body.sizePt },
    content: documentFlow(document, profile).map((section) => sectionOf(section, profile)),
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

function sectionOf({ orientation, items }: FlowSection, profile: OfficialProfile): Section {
  const { widthMm, heightMm, marginsMm: margins } = profile.page;
  const [width, height] = orientation === 'portrait' ? [widthMm, heightMm] : [heightMm, widthMm];
  return {
    section: nodesOf(items),
    pageSize: { width: pointsOfMm(width), height: pointsOfMm(height) },
    pageOrientation: orientation,
    pageMargins: marginOfMm([margins.left, margins.top, margins.right, margins.bottom]),
    header: numbering(profile),
  };
}

/** The page's number within its section, from the second page on. Pages ask in their order. */
function numbering({ page, elements }: OfficialProfile): (page: number) => Content {
  const { left, right } = page.marginsMm;
  const margin = marginOfMm([left, page.numberAtMm, right, 0]);
  let first: number | undefined;
  return (current) => {
    first ??= current;
    if (current === first) return '';
    return { text: String(current - first + 1), fontSize: elements.pageNumber.sizePt, alignment: 'center', margin };
  };
}

function marginOfMm([left, top, right, bottom]: Margin): Margin {
  return [pointsOfMm(left), pointsOfMm(top), pointsOfMm(right), pointsOfMm(bottom)];
}
