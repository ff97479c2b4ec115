import type { PaperBody } from '#server/collab/paper-text.ts';
import type { ErratumInput } from '#server/documents/official/erratum-paper.ts';
import { noticeSubject } from '#server/documents/official/notice-paper.ts';
import type { Paper } from '#server/documents/official/papers.ts';
import type { OfficialProfile } from '#server/documents/official/profile.ts';
import type { Erratum, Notice, PaperKind } from '#shared/minutes/index.ts';
import { chairOf, officeOf, organisationOf, signerOf } from './notice-of-body.ts';

/** What papers call themselves. */
export const typeNameOf: Readonly<Record<PaperKind, string>> = { minutes: 'Biên bản', notice: 'Thông báo' };

export type ErratumForm = {
  /** The paper that is corrected. */
  readonly paper: Paper;
  readonly erratum: Erratum;
  /** As it is now: who signs, and to whom notices go. */
  readonly notice: Notice;
  readonly profile: OfficialProfile;
};

/** A letter that corrects the paper of this text; null while that has no number and date to be named by. */
export function erratumOfBody(body: PaperBody, { paper, erratum, notice, profile }: ErratumForm): ErratumInput | null {
  if (paper.issued === null) return null;
  const { text, printed, corrected, issue } = erratum;
  const { organisation } = paper;
  const { title } = body.record.plan;
  const chairOffice = officeOf(chairOf(body).titles);
  const subject = { minutes: [title], notice: noticeSubject({ chairOffice, organisation, conference: title }) };
  return {
    ...{ text, printed, corrected, chairOffice },
    organisation: organisationOf(organisation, notice),
    issued: issue,
    isDraft: false,
    isInternal: paper.isInternal,
    paper: {
      ...paper.issued,
      typeName: typeNameOf[body.paper],
      symbol: profile.symbols[body.paper],
      subject: subject[body.paper].join(' '),
    },
    signer: signerOf(notice),
    addressees: body.paper === 'notice' ? notice.recipients.map(withoutBrackets) : [],
  };
}

/** "Lãnh đạo Viện" of "Lãnh đạo Viện (để báo cáo)". */
function withoutBrackets(recipient: string): string {
  return recipient.replace(/\s*\([^)]*\)$/u, '');
}
