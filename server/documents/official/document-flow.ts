import type {
  Annex,
  Closing,
  DocumentHeader,
  MainPart,
  OfficialDocument,
  PaperHead,
  Signature,
} from '#server/ports/official-document.ts';
import { blocksFlow, bodyText } from './block-flow.ts';
import { dayOrRoom, referenceWords, signedName } from './document-words.ts';
import { centred, type FlowGrid, type FlowItem, type FlowSection, type FlowText, flowRun, flowText } from './flow.ts';
import { itemsHeightPt } from './height.ts';
import { capacityLines, withEndMark } from './model.ts';
import { partedLine } from './name-lines.ts';
import type { ElementStyle, OfficialProfile } from './profile.ts';
import { widthMm } from './tinos.ts';

const POINTS_PER_MM = 72 / 25.4;
/** So far from the left margin stand those to whom a letter goes. */
const ADDRESSEE_SHARE = 0.3;

/** The document by sections, as it stands on the pages. */
export function documentFlow({ main, annexes }: OfficialDocument, profile: OfficialProfile): FlowSection[] {
  const first: FlowSection[] = main ? [{ orientation: 'portrait', items: mainFlow(main, profile) }] : [];
  return [...first, ...annexes.map((annex) => annexFlow(annex, profile))];
}

/** Width between the margins, in mm. */
export function textWidthMm({ page }: OfficialProfile, orientation: FlowSection['orientation']): number {
  const width = orientation === 'portrait' ? page.widthMm : page.heightMm;
  return width - page.marginsMm.left - page.marginsMm.right;
}

function mainFlow(main: MainPart, profile: OfficialProfile): FlowItem[] {
  const withinMm = textWidthMm(profile, 'portrait');
  const ending = bodyText(withEndMark(main.ending), profile);
  const last = [ending, closingFlow(main.closing, profile, withinMm)];
  return [
    headerFlow(main, profile),
    ...titleFlow(main.head, profile, withinMm),
    ...blocksFlow(main.body, profile, withinMm),
    ...keptTogether(last, profile, withinMm),
  ];
}

/** On one page, unless it is so much that it might not find room on any. */
function keptTogether(items: readonly FlowItem[], { page }: OfficialProfile, withinMm: number): FlowItem[] {
  const roomPt = (page.heightMm - page.marginsMm.top - page.marginsMm.bottom) * POINTS_PER_MM;
  return itemsHeightPt(items, withinMm) < roomPt ? [{ kind: 'together', items }] : [...items];
}

function headerFlow({ header, head }: MainPart, profile: OfficialProfile): FlowGrid {
  const { leftMm, rightMm } = profile.header;
  return {
    kind: 'grid',
    widthsMm: [leftMm, rightMm],
    rows: [
      [issuerFlow(header, profile), nationFlow(profile)],
      [referenceFlow(header, head, profile), placeFlow(header, profile)],
    ],
  };
}

function issuerFlow(header: DocumentHeader, { elements, header: form }: OfficialProfile): FlowItem[] {
  const linesOf = (names: readonly string[], style: ElementStyle) =>
    names
      .flatMap((name) => partedLine(name, (part) => widthMm(centred(part, style).runs) <= form.leftMm))
      .map((line) => centred(line, style));
  const authority = form.variant === 'withAuthority' ? header.authority : [];
  const issuer = linesOf(header.issuer, elements.issuer);
  return [
    ...linesOf(authority, elements.authority),
    ...issuer,
    { kind: 'rule', below: issuer, share: form.ruleShare, withinMm: form.leftMm, afterPt: 6 },
  ];
}

function nationFlow({ elements, header: form }: OfficialProfile): FlowItem[] {
  const motto = centred(form.motto, elements.motto);
  return [
    centred(form.nation, elements.nation),
    motto,
    { kind: 'rule', below: [motto], share: 1, withinMm: form.rightMm, afterPt: 6 },
  ];
}

function referenceFlow(
  header: DocumentHeader,
  head: PaperHead,
  { elements, header: form }: OfficialProfile,
): FlowItem[] {
  const subject = head.kind === 'letter' ? letterSubjectFlow(head.subject, elements.letterSubject) : [];
  const marks = header.marks.map((mark) => centred(mark, elements.mark));
  return [
    centred(referenceWords(header.reference), elements.reference, marks.length + subject.length > 0 ? 6 : 0),
    ...subject,
    ...marks.map((text) => ({ kind: 'box' as const, text, withinMm: form.leftMm })),
  ];
}

function letterSubjectFlow(lines: readonly string[], style: ElementStyle): FlowText[] {
  const last = lines.length - 1;
  return lines.map((line, at) => centred(at === 0 ? `V/v ${line}` : line, style, at === last ? 6 : 0));
}

function placeFlow({ placeAndDate }: DocumentHeader, { elements }: OfficialProfile): FlowItem[] {
  if (!placeAndDate) return [];
  return [centred(`${placeAndDate.place}, ${dayOrRoom(placeAndDate.date)}`, elements.placeAndDate)];
}

function titleFlow(head: PaperHead, profile: OfficialProfile, withinMm: number): FlowItem[] {
  const { elements, header } = profile;
  if (head.kind === 'letter') return addresseesFlow(head.addressees, profile, withinMm);
  const { typeName, subject } = head;
  const lines = subject.map((line) => centred(line, elements.subject));
  const typeLine = { ...centred(typeName, elements.typeName), beforePt: 18 };
  return [typeLine, ...lines, { kind: 'rule', below: lines, share: header.ruleShare, withinMm, afterPt: 12 }];
}

/** One addressee beside "Kính gửi:"; several a line each below, with their dashes below the colon (ND 30, Phụ lục I). */
function addresseesFlow(addressees: readonly string[], { elements }: OfficialProfile, withinMm: number): FlowItem[] {
  const to = (text: string) => flowText([flowRun(text, elements.addressees)]);
  const [only] = addressees;
  if (only !== undefined && addressees.length === 1) {
    return [{ ...centred(`Kính gửi: ${only}`, elements.addressees, 12), beforePt: 12 }];
  }
  const lines = addressees.map((each, at) => to(`- ${unmarked(each)}${at === addressees.length - 1 ? '.' : ';'}`));
  const lead = { ...to('Kính gửi:'), align: 'right' as const, beforePt: 12 };
  const [first, ...rest] = lines.map((line, at) => (at === lines.length - 1 ? { ...line, afterPt: 12 } : line));
  const leadMm = withinMm * ADDRESSEE_SHARE;
  return [
    {
      kind: 'grid',
      widthsMm: [leadMm, withinMm - leadMm],
      rows: [
        [[lead], []],
        [[], first ? [first, ...rest] : []],
      ],
    },
  ];
}

/** One signature stands at the right, two side by side; who receives the document at the left, below a first one. */
function closingFlow({ signatures, recipients }: Closing, profile: OfficialProfile, withinMm: number): FlowGrid {
  const [first, second] = signatures;
  const received = recipientsFlow(recipients ?? [], profile);
  const left = second ? [...signatureFlow(first, profile), ...received] : received;
  const right = signatureFlow(second ?? first, profile);
  return { kind: 'grid', widthsMm: [withinMm / 2, withinMm / 2], rows: [[left, right]] };
}

function signatureFlow({ capacity, name }: Signature, { elements, signatureRoomPt }: OfficialProfile): FlowText[] {
  const lines = capacityLines(capacity).map((line) => centred(line, elements.signatureTitle));
  const named = centred(name === null ? '' : signedName(name), elements.signatureName);
  return [...lowered(lines), { ...named, beforePt: signatureRoomPt }];
}

function recipientsFlow(recipients: readonly string[], { elements }: OfficialProfile): FlowText[] {
  if (recipients.length === 0) return [];
  const lines = recipients.map(
    (recipient, at) => `- ${unmarked(recipient)}${at === recipients.length - 1 ? '.' : ';'}`,
  );
  return lowered([
    flowText([flowRun('Nơi nhận:', elements.recipientsHead)]),
    ...lines.map((line) => flowText([flowRun(line, elements.recipients)])),
  ]);
}

/** The list has its own marks: those that were typed at the end of a line give way. */
function unmarked(text: string): string {
  return text.replace(/[\s;,.]+$/u, '');
}

/** A little apart from what stands above. */
function lowered([first, ...rest]: readonly FlowText[]): FlowText[] {
  return first ? [{ ...first, beforePt: 6 }, ...rest] : [];
}

function annexFlow({ label, title, attachedTo, orientation, body }: Annex, profile: OfficialProfile): FlowSection {
  const { elements } = profile;
  const note = attachedTo === null ? [] : [centred(attachedTo, elements.annexNote)];
  const head = [
    centred(label, elements.annexLabel),
    ...title.map((line) => centred(line, elements.annexTitle)),
    ...note,
  ];
  const last = head.length - 1;
  return {
    orientation,
    items: [
      ...head.map((line, at) => (at === last ? { ...line, afterPt: 12 } : line)),
      ...blocksFlow(body, profile, textWidthMm(profile, orientation)),
    ],
  };
}
