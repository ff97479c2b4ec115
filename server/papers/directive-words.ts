import type { PaperBody } from '#server/collab/paper-text.ts';
import { begun } from '#server/documents/official/document-words.ts';
import { type Assignee, assigneesIn, resolveAssignees } from '#shared/directives/index.ts';
import { shortDay, type UnitId } from '#shared/kernel/index.ts';
import type { OfficialDirective } from '#shared/minutes/index.ts';

/** Of a paper, by what names units are called. */
export type UnitNames = Pick<PaperBody, 'unitNames'> & { readonly record: Pick<PaperBody['record'], 'sites'> };

/** A deadline as it was said; the day where only that is known, null without either. */
export function deadlineWords({ duePhrase, dueDate }: Pick<OfficialDirective, 'duePhrase' | 'dueDate'>): string | null {
  if (duePhrase !== '') return duePhrase;
  return dueDate === null ? null : shortDay(dueDate);
}

/** A deadline with its day, as tables have it: "trong tháng 10 năm 2022 (31/10/2022)". */
export function datedDeadline(due: Pick<OfficialDirective, 'duePhrase' | 'dueDate'>): string {
  const words = deadlineWords(due) ?? '';
  if (due.dueDate === null) return words;
  const day = shortDay(due.dueDate);
  return words.includes(day) ? words : `${words} (${day})`;
}

/** What is to be done, with single blanks: texts that were pasted bring others. */
export function wordingOf({ wording }: Pick<OfficialDirective, 'wording'>): string {
  return withSingleBlanks(wording);
}

function withSingleBlanks(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/**
 * For whom a directive is, in the words in which it was said, "các phòng nghiệp vụ"; else the units by their names.
 * Classes begin small, as within a sentence; titles and names keep their capital.
 */
function addresseesOf(directive: OfficialDirective, body: UnitNames): string[] {
  const { assigneeWords, unitIds, leadUnitId } = directive;
  if (assigneeWords.length > 0) return assigneeWords.map((words) => classBegunSmall(withSingleBlanks(words)));
  return namesOfUnits(leadUnitId === null ? unitIds : [leadUnitId], body);
}

/** Units by their names, those that are no site of the conference too. */
export function namesOfUnits(unitIds: readonly string[], { record, unitNames = {} }: UnitNames): string[] {
  const nameOf = new Map<string, string>(record.sites.flatMap(({ unitId, name }) => (unitId ? [[unitId, name]] : [])));
  return unitIds.flatMap((unitId) => nameOf.get(unitId) ?? unitNames[unitId] ?? []);
}

/** Where one unit leads, the others for whom it is support. Without anybody known nothing is said, least of all "the units". */
export function leadAndSupport(directive: OfficialDirective, body: UnitNames) {
  const addressees = addresseesOf(directive, body);
  const id = directive.leadUnitId;
  const [name] = id === null ? [] : namesOfUnits([id], body);
  const supporting = supportingOf(directive, body);
  if (id === null || name === undefined)
    return { lead: begun(addressees.join('; ')), support: begun(supporting.join('; ')) };
  const others = addressees.filter((words) => words !== name && !isNameOnly(words, { id, name }));
  return { lead: name, support: begun([...others, ...supporting].join('; ')) };
}

/** Classes in their words as long as all of their units support; whoever else does by name. */
function supportingOf({ supportUnitIds, supportClasses = [] }: OfficialDirective, body: UnitNames): string[] {
  const supports = new Set<string>(supportUnitIds);
  const whole = supportClasses.filter(({ unitIds }) => unitIds.every((unitId) => supports.has(unitId)));
  const told = new Set<string>(whole.flatMap(({ unitIds }) => unitIds));
  const phrases = whole.map(({ phrase }) => classBegunSmall(withSingleBlanks(phrase)));
  const others = supportUnitIds.filter((unitId) => !told.has(unitId));
  return [...phrases, ...namesOfUnits(others, body)];
}

/** Whether words say no more than one unit's name: "Phòng 8", "Trưởng phòng 8". */
function isNameOnly(words: string, unit: { readonly id: UnitId; readonly name: string }): boolean {
  const ofDay = { ...unit, shortName: unit.name, levelLabel: '', parentId: null, order: 0 };
  const named = assigneesIn(words, [ofDay]).flatMap(({ readings }) => readings);
  const isOne = (each: Assignee) => each.kind === 'unit' || (each.kind === 'departments' && each.group === 'office');
  return named.length > 0 && named.every((each) => isOne(each) && resolveAssignees([each], [ofDay]).units.length > 0);
}

function classBegunSmall(words: string): string {
  return /^(?:Các|Những|Mọi|Toàn thể|Đồng chí|Lãnh đạo|Người|Đơn vị|Từng|Mỗi)(?!\p{L})/u.test(words)
    ? words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
    : words;
}

/** Whether a wording names all of those for whom it is at its beginning: "Các phòng nghiệp vụ và Văn phòng cần …". */
function beginsWith(wording: string, addressees: readonly string[]): boolean {
  let rest = folded(wording).replace(leadingIn, '');
  for (const words of addressees.map(folded)) {
    if (!rest.startsWith(words) || /^[\p{L}\d]/u.test(rest.slice(words.length))) return false;
    rest = rest.slice(words.length).replace(between, '');
  }
  return addressees.length > 0;
}

/** For whom a directive is, as papers say it beside; null where its own words begin with that, and where nobody is known. */
export function forWhom(directive: OfficialDirective, body: UnitNames, separator: ', ' | '; '): string | null {
  const addressees = addresseesOf(directive, body);
  return beginsWith(wordingOf(directive), addressees) ? null : addressees.join(separator) || null;
}

/** What may stand before those who are addressed, and between them. */
const leadingIn = /^(?:riêng )?(?:(?:yêu cầu|đề nghị|giao(?: cho)?|đối với) )?/u;
const between = /^,? (?:(?:và|cùng) )?/u;

function folded(words: string): string {
  return withSingleBlanks(words).normalize('NFC').toLocaleLowerCase('vi');
}
