import type { Block, OfficialDocument, PaperHead } from '#server/ports/official-document.ts';
import { type DayText, shortDay } from '#shared/kernel/index.ts';
import { begun, citedReference, paddedNumber, unended } from './document-words.ts';
import { paragraph, plain } from './model.ts';
import { headerOf, type Paper, titleOf } from './papers.ts';
import type { OfficialProfile } from './profile.ts';
import { type OfficeSigner, signatureOf } from './signer.ts';

/** The paper that is corrected, as it was issued. */
export type CorrectedPaper = {
  /** "Thông báo" */
  readonly typeName: string;
  readonly symbol: string;
  readonly number: number;
  readonly date: DayText;
  /** Trích yếu in one line. */
  readonly subject: string;
};

export type ErratumInput = Paper & {
  readonly paper: CorrectedPaper;
  /** What is put right, or where it stands: "trang 2, mục II.1". */
  readonly text: string;
  /** As it was printed, empty where words are missing; as it is from now on, empty where they fall away. */
  readonly printed: string;
  readonly corrected: string;
  /** "Viện trưởng": for whom it is signed. */
  readonly chairOffice: string;
  readonly signer: OfficeSigner;
  /** Those who received the paper; none where it is not known who they are. */
  readonly addressees: readonly string[];
};

/**
 * Công văn đính chính. That what was issued with faults of its form is corrected by a letter of its issuer is the
 * decree's (ND 30/2020, Điều 18); its form is that of a letter (Mẫu 1.5), and the words of its body, "đã in là … nay sửa
 * lại là …", are practice of offices, from knowledge: no model of it is laid down.
 */
export function erratumPaper(input: ErratumInput, profile: OfficialProfile): OfficialDocument {
  const { organisation, paper } = input;
  const reference = `số ${paddedNumber(paper.number)}/${paper.symbol}`;
  const cited = `${paper.typeName} ${reference}`;
  const [first = `Các đơn vị, cá nhân nhận ${cited}`, ...others] = input.addressees;
  const head: PaperHead = {
    kind: 'letter',
    // Broken by us, for the number would be parted at its marks.
    subject: [`đính chính ${paper.typeName}`, `${reference} ngày ${shortDay(paper.date)}`],
    addressees: [first, ...others],
  };
  return {
    title: titleOf(head),
    author: organisation.shortName,
    main: {
      head,
      header: headerOf(input, { symbol: profile.symbols.letter, dated: true }),
      body: bodyOf(input, cited),
      ending: plain(`${begun(organisation.shortName)} thông báo để các đơn vị biết, thực hiện`),
      closing: {
        signatures: [signatureOf(input.signer, input)],
        recipients: ['Như trên', `Lưu: VT, ${organisation.officeSymbol}`],
      },
    },
    annexes: [],
  };
}

function bodyOf(input: ErratumInput, cited: string): Block[] {
  const { organisation, paper } = input;
  const whole = `${paper.typeName} ${citedReference(paper, paper.symbol)}`;
  return [
    paragraph(`${organisation.name} đã ban hành ${whole} (${paper.subject}).`),
    paragraph(`Sau khi rà soát, ${organisation.shortName} đính chính như sau:`),
    ...correctionOf(input),
    paragraph(`Các nội dung khác của ${cited} không thay đổi.`),
  ];
}

function correctionOf({ text, printed, corrected }: ErratumInput): Block[] {
  if (printed === '' && corrected === '') return text.split('\n').flatMap(lineOf);
  const place = text.replace(/\s+/gu, ' ').trim();
  const where = /^(?:tại|ở)\s/iu.test(place) ? begun(place) : `Tại ${place}`;
  return [paragraph(`${unended(where)}, ${changeOf(printed, corrected)}.`)];
}

function lineOf(line: string): Block[] {
  const words = line.trim();
  return words === '' ? [] : [paragraph(`${unended(begun(words))}.`)];
}

function changeOf(asPrinted: string, asCorrected: string): string {
  // What was copied from a paper brings the ends of its lines.
  const [printed = '', corrected = ''] = [asPrinted, asCorrected].map((words) => words.replace(/\s+/gu, ' ').trim());
  if (printed === '') return `nay bổ sung: “${corrected}”`;
  if (corrected === '') return `đã in là: “${printed}”; nay bỏ nội dung này`;
  return `đã in là: “${printed}”; nay sửa lại là: “${corrected}”`;
}
