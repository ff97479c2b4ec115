import type { AssigneeClass, AssigneeTitle, DepartmentGroup, UnitCondition } from './assignee-schemas.ts';
import { procuracy } from './named-units.ts';

/** How a class of units or people is said; `level` is the label of a level that was named, if any. */
export type ClassPhrase = {
  readonly pattern: RegExp;
  classOf(said: { readonly phrase: string; readonly level: string | null }): AssigneeClass;
};

export type ConditionPhrase = { readonly pattern: RegExp; readonly condition: UnitCondition };

const many = '(?:(?:tất cả|toàn thể|các|những|mỗi|từng|mọi) )*';
const comrades = `${many}(?:(?:đồng chí|đ/c) )?`;
const places = '(?:huyện|quận|thị xã|thành phố)(?! (?:ủy|đoàn|đội)(?!\\p{L}))';
/** "27 đơn vị cấp huyện": all of them, if there are so many. */
const counted = '(?:các |(?<count>\\d{1,3}) )';
/** "Các huyện, thị xã, thành phố" are those of one level. */
const districts = `(?<=(?:các|(?<!\\d)\\d{1,3}) (?:${procuracy} )?)${places}(?:(?: ?, ?(?:và )?| và )(?:các )?${places})*`;
const level = `(?<level>cấp (?!trên|dưới|mình|có)\\p{L}+|khu vực(?! *\\d)|${districts})`;
const ofProvince = `(?: (?:thuộc )?${procuracy} tỉnh)?`;
const subordinate = `(?: trực thuộc)?${ofProvince}`;

/** The label under which a level that was said stands in the list of units. */
export function levelLabelOf(said: string): string {
  return /^(?:cấp|khu vực)(?!\p{L})/u.test(said) ? said : 'cấp huyện';
}

function words(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'gu');
}

const titled =
  (title: AssigneeTitle): ClassPhrase['classOf'] =>
  ({ phrase, level: levelLabel }) => ({ kind: 'title', phrase, title, levelLabel });

const inGroup =
  (group: DepartmentGroup): ClassPhrase['classOf'] =>
  ({ phrase }) => ({ kind: 'departments', phrase, group });

const ofLevel: ClassPhrase['classOf'] = ({ phrase, level: levelLabel }) => ({ kind: 'level', phrase, levelLabel });

const staff = 'cán bộ|công chức|viên chức|kiểm sát viên|kiểm tra viên|đảng viên|người lao động';

const headOfLevel = (post: string) => `${comrades}${post} (?:các )?(?:${procuracy} )?${counted}?${level}`;

/** In the order in which they are tried: the longer before those that are part of them. */
export const classPhrases: readonly ClassPhrase[] = [
  { pattern: words(headOfLevel('phó viện trưởng')), classOf: titled('deputyHead') },
  { pattern: words(headOfLevel('viện trưởng')), classOf: titled('head') },
  {
    pattern: words(`${comrades}(?:phó viện trưởng|(?:ban )?lãnh đạo viện)${ofProvince}(?: phụ trách khối)?`),
    classOf: titled('provinceLeaders'),
  },
  {
    pattern: words(`${comrades}lãnh đạo (?:các )?phòng(?: nghiệp vụ)?${subordinate}`),
    classOf: titled('departmentLeaders'),
  },
  {
    pattern: words(`${comrades}trưởng (?:các )?phòng(?: nghiệp vụ)?${subordinate}`),
    classOf: titled('departmentHead'),
  },
  { pattern: words(`${comrades}chánh văn phòng(?: tổng hợp)?${ofProvince}`), classOf: titled('officeChief') },
  { pattern: words(`văn phòng(?: tổng hợp)?${ofProvince}`), classOf: inGroup('office') },
  { pattern: words(`${many}phòng nghiệp vụ${subordinate}`), classOf: inGroup('professional') },
  { pattern: words(`(?:tất cả )?các phòng(?: ban)?(?! \\d)${subordinate}`), classOf: inGroup('all') },
  {
    pattern: words(
      `(?:toàn thể|tất cả) (?:các )?(?:đồng chí )?(?:${staff})(?:(?:, ?| và )(?:${staff}))*(?: ${procuracy})?(?: hai cấp| ${level})?`,
    ),
    classOf: titled('procurator'),
  },
  {
    pattern: words(`${comrades}kiểm sát viên(?: được phân công)? phụ trách (?:các )?địa phương`),
    classOf: titled('procuratorInCharge'),
  },
  {
    pattern: words(`${comrades}kiểm sát viên(?: ${procuracy})?(?: hai cấp| ${level})`),
    classOf: titled('procurator'),
  },
  { pattern: words(`${comrades}(?:thủ trưởng|lãnh đạo) (?:các )?đơn vị`), classOf: titled('leader') },
  { pattern: words(`${comrades}người đứng đầu(?: (?:các )?đơn vị)?`), classOf: titled('leader') },
  { pattern: words(`${many}(?:đơn vị )?${procuracy} ${counted}?(?:hai cấp|${level})`), classOf: ofLevel },
  { pattern: words(`(?<count>\\d{1,3}) (?:đơn vị )?(?:${procuracy} )?${level}`), classOf: ofLevel },
  { pattern: words(`các ${level}`), classOf: ofLevel },
  { pattern: words(`(?:(?:tất cả|toàn thể) )?(?:các|những) đơn vị(?: ${level})?(?: trực thuộc)?`), classOf: ofLevel },
  // Without "các" only where a condition follows.
  { pattern: words('đơn vị(?= nào (?:chưa|không|có|còn|để|bị|đã)(?!\\p{L}))'), classOf: ofLevel },
];

function following(source: string): RegExp {
  return new RegExp(`^ (?:mà )?(?:${source})(?![\\p{L}\\d])`, 'u');
}

const inspectors = `(?:(?:được )?${procuracy} tỉnh )?`;
const inPeriod =
  '(?: trong \\d{1,2} tháng(?: (?:đầu|cuối))? năm(?: \\d{4})?| trong năm(?: \\d{4}| nay)?| từ đầu năm(?: đến nay)?)?';

/** Verbs with which the task begins after a condition, unless they belong to a noun of it: "có kết quả báo cáo chậm". */
const begun = [
  // "Các đơn vị có liên quan phối hợp"; elsewhere it belongs to the condition, as in "quy chế phối hợp".
  '(?<=liên quan )phối hợp',
  ...['cần', 'phải', 'khẩn trương', 'nhanh chóng', 'tập trung', 'tiếp tục', 'tăng cường', 'rà soát', 'phấn đấu'],
  ...['chủ động', 'tích cực', 'xây dựng', 'báo cáo', 'kiểm điểm', 'khắc phục', 'giải trình', 'đẩy mạnh', 'nâng cao'],
  ...[
    'triển khai',
    'nghiêm túc',
    'chú ý',
    'sớm',
    'kịp thời',
    'quan tâm',
    'đề ra',
    'làm rõ',
    'phân tích',
    'tự kiểm tra',
  ],
].join('|');
const attributive =
  '(?<!(?:kết quả|công tác|việc|chế độ|nội dung|nhiệm vụ|được|chưa|không|đã|và|để|về|yêu cầu|chất lượng))';

/** What may follow a class to leave some of it out, in the order in which they are tried. */
export const conditionPhrases: readonly ConditionPhrase[] = [
  // Whom a class leaves out by another class, a person says: "trừ các huyện miền núi".
  {
    pattern: new RegExp(
      `^,? \\(?(?:ngoại trừ|trừ|không kể) (?:các|những|một số) (?:đơn vị|địa phương|phòng|${places}|${procuracy})(?!\\p{L})[^,;.:()]{0,160}?(?:\\)|${attributive}(?= (?:${begun})(?!\\p{L}))|(?=[,;.:]|$))`,
      'u',
    ),
    condition: 'worded',
  },
  {
    pattern: following(`${inspectors}(?:đã )?(?:ban hành|có) kết luận kiểm tra`),
    condition: 'hasInspectionConclusion',
  },
  { pattern: following(`(?:không|chưa) được ${inspectors}kiểm tra${inPeriod}`), condition: 'notInspected' },
  { pattern: following(`(?:đã )?được ${inspectors}kiểm tra${inPeriod}`), condition: 'inspected' },
  {
    pattern: following(
      '(?:(?:ở|thuộc) )?(?:(?:khu vực|vùng) )?(?:miền (?:núi|xuôi|tây)|vùng (?:cao|sâu)|biên giới|ven biển|đồng bằng|trung du|phía (?:đông|tây|nam|bắc))',
    ),
    condition: 'worded',
  },
  {
    pattern: following(
      `(?:có|còn|(?:chưa|không) (?:đạt|hoàn thành|có)|chưa được|đã (?:được|có|hoàn thành|đạt)|nào) (?:[^,;.:]|(?<=hủy), (?=sửa(?!\\p{L}))){1,160}?(?:${attributive}(?= (?:${begun})(?!\\p{L}))|(?=(?!(?<=hủy), sửa(?!\\p{L}))[,;.:]|$))`,
    ),
    condition: 'worded',
  },
];
