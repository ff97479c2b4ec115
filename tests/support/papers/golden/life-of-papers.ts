import { PaperProcesses } from '#server/documents/official/paper-processes.ts';
import { PaperDesk, type WantedPaper } from '#server/papers/paper-desk.ts';
import type { ErratumId, TextId } from '#shared/kernel/index.ts';
import type { Issue, PaperKind } from '#shared/minutes/index.ts';
import type { GoldenConference } from './golden-conference.ts';

/** Digests of a paper's kept text, when it was approved and after number and date were set beside it. */
export type Approved = { readonly textId: TextId; readonly digest: string; readonly digestAfterIssue: string };

/** Draws, submits, gets it back once with a remark, submits again, approves and issues. */
export async function passPaper(golden: GoldenConference, paper: PaperKind, issue: Issue): Promise<Approved> {
  const textId = await draw(golden, paper);
  golden.did('secretary', { type: 'minutes/submit', paper, textId });
  golden.did('chair', { type: 'minutes/return', paper, reason: 'Rà soát lại thời hạn của từng nhiệm vụ' });
  const again = await draw(golden, paper);
  golden.did('secretary', { type: 'minutes/submit', paper, textId: again });
  golden.did('chair', { type: 'minutes/approve', paper, textId: again });
  const digest = digestOf(golden, again);
  golden.did('secretary', { type: 'minutes/issue', paper, issue });
  return { textId: again, digest, digestAfterIssue: digestOf(golden, again) };
}

/** Corrects an issued paper by a letter, in the way that its recipients are written. */
export function correct(golden: GoldenConference, paper: PaperKind, issue: Issue): ErratumId {
  const words = { text: 'Nơi nhận', printed: 'Các đơn vị dự hội nghị', corrected: 'Các đơn vị dự Hội nghị' };
  golden.did('secretary', { type: 'minutes/addErratum', paper, ...words });
  const erratum = golden.hall.hosted.host.state.minutes.paperByKind[paper].errata.at(-1);
  if (!erratum) throw new Error('no erratum');
  const { erratumId } = erratum;
  golden.did('secretary', { type: 'minutes/issueErratum', paper, erratumId, issue });
  return erratumId;
}

/** Keeps the paper as it stands now. */
export async function draw({ hall }: GoldenConference, paper: PaperKind): Promise<TextId> {
  const result = await hall.minutes.draw(hall.conferenceId, paper);
  if (result.kind !== 'drawn') throw new Error(`${paper}: ${result.kind}`);
  return result.text.textId;
}

function digestOf({ hall }: GoldenConference, textId: TextId): string {
  const text = hall.stores.minutesStore.text(hall.conferenceId, textId);
  if (!text) throw new Error('the text is not kept');
  return text.digest;
}

/** One document in both formats. */
export type Printed = { readonly pdf: Uint8Array; readonly docx: Uint8Array };

/** What is wanted of which text. */
export type Order = { readonly textId: TextId; readonly wanted: WantedPaper };

/** Prints documents by their names, as the server's web routes do. */
export async function print<Name extends string>(
  { hall }: GoldenConference,
  orders: Readonly<Record<Name, Order>>,
): Promise<Readonly<Record<Name, Printed>>> {
  const papers = new PaperProcesses();
  const { minutesStore: store, officeSettings: office } = hall.stores;
  const desk = new PaperDesk({ store, office, papers, stateOf: (id) => hall.registry.find(id)?.host.state });
  try {
    const names = Object.keys(orders) as Name[]; // those of this object
    const files = names.flatMap((name) => {
      const document = desk.document(hall.conferenceId, orders[name].textId, orders[name].wanted);
      if (!document) throw new Error(`there is no ${name}`);
      return (['pdf', 'docx'] as const).map((format) => ({ document, format }));
    });
    const rendered = await desk.render(files);
    if (rendered.kind === 'failed') throw new Error(rendered.reason);
    const fileAt = (at: number) => rendered.files[at] ?? new Uint8Array();
    const printed = names.map((name, at) => [name, { pdf: fileAt(2 * at), docx: fileAt(2 * at + 1) }] as const);
    return Object.fromEntries(printed) as Record<Name, Printed>; // one for each name
  } finally {
    await papers.close();
  }
}
