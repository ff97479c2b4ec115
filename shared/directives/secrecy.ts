import { read, type TextSpan, wordsIn } from './reading.ts';

/** Why a place of a text is to be looked at again. */
export type SecrecyReason =
  /** A word of what is state secret by Quyết định 1180/QĐ-TTg. */
  | 'secretMatter'
  /** A degree of secrecy: such a text does not belong here at all. */
  | 'secrecyDegree'
  /** Somebody in a case, by name. */
  | 'namedInCase';

export type SecrecyReminder = { readonly reason: SecrecyReason; readonly span: TextSpan; readonly phrase: string };

type Watch = { readonly reason: SecrecyReason; readonly pattern: RegExp; readonly isCased: boolean };

const word = (source: string) => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'gu');

const name = '\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*)+';
const roles = ['bị can', 'bị cáo', 'bị hại', 'bị án', 'nghi can', 'nghi phạm', 'can phạm', 'đối tượng'];
/** A role with its first letter or all of them large. */
const anyCase = roles.flatMap((role) => [role, role.charAt(0).toUpperCase() + role.slice(1), role.toUpperCase()]);

const watches: readonly Watch[] = [
  {
    reason: 'secretMatter',
    pattern: word('ban chỉ đạo trung ương|chuyên án|an ninh quốc gia|bí mật nhà nước'),
    isCased: false,
  },
  {
    reason: 'secrecyDegree',
    pattern: word('(?:tối|tuyệt) mật|(?:độ|mức|văn bản|tài liệu|hồ sơ|dấu|đóng dấu) mật(?! (?:độ|thiết|khẩu))'),
    isCased: false,
  },
  // "Mật độ", "mật khẩu", "bí mật" and "bảo mật" are ordinary words; so is one that begins a sentence.
  {
    reason: 'secrecyDegree',
    pattern: word(
      '(?<!(?:^|[.!?]|Tối|TỐI|Tuyệt|TUYỆT|BÍ|BẢO|dấu|độ|mức|bản|liệu|sơ) *)(?:MẬT|Mật)(?! (?:ĐỘ|độ|KHẨU|khẩu|THIẾT|thiết))',
    ),
    isCased: true,
  },
  {
    reason: 'namedInCase',
    pattern: word(`(?:${anyCase.join('|')})(?: (?:là|tên|tên là))?:? (?:(?:ông|bà|anh|chị) )?${name}`),
    isCased: true,
  },
];

/**
 * Places that may hold state secrets or somebody's name in a case, in their order. A reminder to look again, no
 * classifier: without any a text may still be secret, and with some it need not be.
 */
export function secrecyReminders(text: string): SecrecyReminder[] {
  const reading = read(text);
  const found = watches.flatMap(({ reason, pattern, isCased }) =>
    [...(isCased ? reading.cased : reading.text).matchAll(pattern)].map((match) => {
      const span = reading.spanOf(match.index, match.index + match[0].length);
      return { reason, span, phrase: wordsIn(text, span) };
    }),
  );
  return found.sort((a, b) => a.span.from - b.span.from);
}
