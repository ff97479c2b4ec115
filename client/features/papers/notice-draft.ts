import type { Notice, SignerMode } from '#shared/minutes/index.ts';
import { noticeSchema } from '#shared/minutes/index.ts';

/** What is typed of a notice's options: recipients a line each. */
export type NoticeDraft = Omit<Notice, 'recipients'> & { readonly recipients: string };

/** The title that goes with each way to sign, as long as no other is typed. */
const titleOf: Readonly<Record<SignerMode, string>> = {
  onBehalf: 'CHÁNH VĂN PHÒNG',
  inPlace: 'PHÓ VIỆN TRƯỞNG',
  head: 'VIỆN TRƯỞNG',
};
const known: ReadonlySet<string> = new Set(['', ...Object.values(titleOf)]);

/** The draft of what stands there. */
export function draftOfNotice({ recipients, ...rest }: Notice): NoticeDraft {
  return { ...rest, recipients: recipients.join('\n') };
}

/** The draft after another way to sign was chosen: a title that somebody typed stays. */
export function signedBy(draft: NoticeDraft, signerMode: SignerMode): NoticeDraft {
  const signerTitle = known.has(draft.signerTitle.trim()) ? titleOf[signerMode] : draft.signerTitle;
  return { ...draft, signerMode, signerTitle };
}

/** The options as typed; null where they cannot be saved. Marks at the ends of lines are set by the paper itself. */
export function noticeOf({ recipients, ...rest }: NoticeDraft): Notice | null {
  const lines = recipients
    .split('\n')
    .map((line) => line.replace(/^[\s-]+|[\s;.]+$/g, ''))
    .filter((line) => line !== '');
  return noticeSchema.safeParse({ ...rest, recipients: lines }).data ?? null;
}
