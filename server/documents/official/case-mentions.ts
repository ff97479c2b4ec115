/** A place in a text where somebody of a case seems to be named. */
export type CaseMention = { readonly excerpt: string };

const rolesInCases = [
  'bị can',
  'bị cáo',
  'bị hại',
  'bị án',
  'bị đơn',
  'nguyên đơn',
  'người bị tố giác',
  'người bị tạm giữ',
  'đối tượng',
  'phạm nhân',
];
const roles = rolesInCases.map(
  (role) => `[${role.slice(0, 1)}${role.slice(0, 1).toLocaleUpperCase('vi')}]${role.slice(1)}`,
);
/** A role in a case with a name after it, which may be initials. */
const named = new RegExp(`(?<!\\p{L})(?:${roles.join('|')})(?: +\\p{Lu}(?:\\p{L}|\\.(?=\\p{Lu}))*)+`, 'gu');

/** Reminders, not a verdict: names of people in cases do not belong into what is published. */
export function caseMentions(text: string): CaseMention[] {
  return [...text.normalize('NFC').matchAll(named)].map(([excerpt]) => ({ excerpt }));
}
