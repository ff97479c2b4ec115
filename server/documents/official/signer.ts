import type { Organisation } from '#server/ports/office-settings.ts';
import type { Signature } from '#server/ports/official-document.ts';

/** Who signs for the office: its head, a deputy for them (KT.), or the head of a department on their order (TL.). */
export type OfficeSigner = {
  readonly mode: 'chair' | 'deputy' | 'office';
  /** As somebody entered it: "PHÓ CHÁNH VĂN PHÒNG"; null for the one that goes with the way to sign. */
  readonly title: string | null;
  readonly name: string | null;
};

/** For whom somebody signs: "Viện trưởng" is how papers call the head, or who holds that office meanwhile. */
export type SignedFor = { readonly chairOffice: string; readonly organisation: Organisation };

/** The block of a signature: the authority, and the title as it was entered. */
export function signatureOf({ mode, title, name }: OfficeSigner, { chairOffice, organisation }: SignedFor): Signature {
  if (mode === 'chair') return { capacity: { kind: 'own', title: title ?? chairOffice }, name };
  // Nobody signs for a deputy, nor for whoever only acts as the head: both sign for the head themselves.
  const principal = chairOffice.replace(/^(?:Phó|Quyền)\s+/u, '');
  if (mode === 'deputy') {
    return { capacity: { kind: 'onBehalf', prefix: 'KT.', principal, title: title ?? `Phó ${principal}` }, name };
  }
  return { capacity: { kind: 'onBehalf', prefix: 'TL.', principal, title: title ?? officeHead(organisation) }, name };
}

/** "Chánh Văn phòng" of "Văn phòng tổng hợp"; other offices are headed by a "Trưởng". */
function officeHead({ office }: Organisation): string {
  return /^văn phòng/iu.test(office) ? 'Chánh Văn phòng' : `Trưởng ${office}`;
}
