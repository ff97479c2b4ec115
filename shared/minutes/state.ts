import { z } from 'zod';
import type { CommitmentId, ErratumId, Instant, PersonId, TextId } from '#shared/kernel/index.ts';
import { idSchema, optionalText, requiredText } from '#shared/kernel/index.ts';
import type { Commitment, OfficialDirective } from './attributes.ts';
import { daySchema } from './attributes.ts';
import type { NewsField, PaperKind } from './kinds.ts';
import { signerModes } from './kinds.ts';

/** One state of a paper's text, kept by the server; the digest is SHA-256 of its canonical form, in hexadecimal. */
export const textRefSchema = z.strictObject({
  textId: idSchema<TextId>(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type TextRef = z.infer<typeof textRefSchema>;

/** Number and date as the registry gave them; the symbol comes with the kind of paper. */
export const issueSchema = z.strictObject({ number: z.number().int().min(1).max(99_999), date: daySchema });
export type Issue = z.infer<typeof issueSchema>;

/** What the notice says beyond what is drawn from the approved minutes. */
export const noticeSchema = z.strictObject({
  signerMode: z.enum(signerModes),
  signerTitle: optionalText(200),
  signerName: optionalText(120),
  /** Lines under "Nơi nhận", without the last one, which is always the archive. */
  recipients: z.array(requiredText(200)).max(40),
  /** The unit that drafts it, as in "Lưu: VT, VPTH". */
  draftingUnit: optionalText(40),
  /** Who follows the tasks up: "Văn phòng tổng hợp". */
  followUpUnit: optionalText(200),
});
export type Notice = z.infer<typeof noticeSchema>;

/** What an erratum puts right, in the words of whoever enters it. */
export const erratumWords = {
  /** What is put right, or where it stands: "trang 2, mục II.1". */
  text: requiredText(4_000),
  /** The words as they were printed; empty or left out where they are missing. */
  printed: optionalText(2_000).optional(),
  /** The words that stand there from now on; empty or left out where they fall away. */
  corrected: optionalText(2_000).optional(),
} as const;

/** draft → submitted → approved → issued; a submitted paper may come back, with a reason. */
export type PaperState =
  | { readonly kind: 'draft'; readonly returned: { readonly at: Instant; readonly reason: string } | null }
  | { readonly kind: 'submitted'; readonly at: Instant; readonly by: PersonId | null; readonly text: TextRef }
  | {
      readonly kind: 'approved';
      readonly at: Instant;
      readonly by: PersonId | null;
      readonly text: TextRef;
      readonly issue: Issue | null;
    };

export type Erratum = {
  readonly erratumId: ErratumId;
  readonly at: Instant;
  readonly text: string;
  readonly printed: string;
  readonly corrected: string;
  /** Of the letter that corrects the paper. */
  readonly issue: Issue | null;
};

export type Paper = { readonly state: PaperState; readonly errata: readonly Erratum[] };

export type Objection = { readonly at: Instant; readonly text: string };

export type CapturedCommitment = Commitment & { readonly objection: Objection | null };

export type Minutes = {
  readonly paperByKind: Readonly<Record<PaperKind, Paper>>;
  readonly notice: Notice;
  /** Commitments that stand in the text now. */
  readonly commitmentById: Readonly<Record<CommitmentId, CapturedCommitment>>;
  /** Official from the approval of the minutes on. */
  readonly directives: readonly OfficialDirective[];
  /** What of the news may be published, and whether the chair has released it. */
  readonly news: { readonly fields: readonly NewsField[]; readonly releasedAt: Instant | null };
};
