import type { RecordHead } from '#shared/conference/index.ts';
import { dayOfInstant, instant } from '#shared/kernel/index.ts';
import type { CapturedCommitment, OfficialDirective } from '#shared/minutes/index.ts';

/** A node of a text as the server keeps it. */
export type TextNode = {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly TextNode[];
  readonly text?: string;
};

/** What is read of a kept text. */
export type PaperContent = {
  readonly minutes: readonly TextNode[];
  readonly conclusions: readonly TextNode[];
  readonly directives: readonly OfficialDirective[];
  readonly commitments: readonly CapturedCommitment[];
  readonly record: {
    readonly heads: readonly { readonly ref: string; readonly head: RecordHead }[];
    readonly sites: readonly { readonly siteId: string; readonly shortName: string }[];
    readonly delegates: readonly { readonly siteId: string }[];
    readonly reports: Readonly<Record<string, unknown>>;
    readonly closedAt: number | null;
  };
};

export type ReviewKind =
  | 'attendanceOpen'
  | 'difficultyOpen'
  | 'textKept'
  | 'conclusionsEmpty'
  | 'directiveWithoutUnit'
  | 'directiveUnconfirmed'
  | 'directiveWithoutDate'
  | 'directiveDayUnread'
  | 'directiveTwice'
  | 'directiveOverdue'
  | 'commitmentObjected'
  | 'speechEmpty';

/** Something to look at again before the paper is handed on. */
export type ReviewPoint = {
  readonly kind: ReviewKind;
  /** Of what: a few of its words, a unit, a speaker. */
  readonly name: string;
  /** Where it stands, as the text names its places; empty for what stands beside the text. */
  readonly ref: string;
};

/** Enough to know it again. */
const MOST_LETTERS = 90;

/**
 * What a careful reader would ask about, in the order of the text. None of it stands against handing it on.
 *
 * @param kept what was typed and is in no text, since it came too late or its place had gone
 */
export function reviewOf(content: PaperContent, kept: readonly string[] = []): ReviewPoint[] {
  const { minutes, conclusions, directives, commitments, record } = content;
  return [
    ...kept.map((words): ReviewPoint => ({ kind: 'textKept', name: shortened(words), ref: '' })),
    ...openAttendance(record),
    ...emptySpeeches(minutes, record.heads),
    ...openDifficulties(minutes),
    ...emptyConclusions(conclusions),
    ...directives.filter(isForNobody).map((each) => pointOf('directiveWithoutUnit', each)),
    ...directives.filter(isUnconfirmed).map((each) => pointOf('directiveUnconfirmed', each)),
    ...directives.filter(hasNoDate).map((each) => pointOf('directiveWithoutDate', each)),
    ...directives.filter(isDayUnread).map((each) => pointOf('directiveDayUnread', each)),
    ...repeated(directives).map((each) => pointOf('directiveTwice', each)),
    ...overdue(directives, record).map((each) => pointOf('directiveOverdue', each)),
    ...commitments.filter(({ objection }) => objection !== null).map(objected),
  ];
}

/** Places of which nobody told who attends: the paper cannot say who was absent there. */
function openAttendance({ sites, delegates, reports }: PaperContent['record']): ReviewPoint[] {
  const open = sites.filter(({ siteId }) => !(siteId in reports) && !delegates.some((each) => each.siteId === siteId));
  const name = shortened(open.map(({ shortName }) => shortName).join(', '));
  return open.length === 0 ? [] : [{ kind: 'attendanceOpen', name, ref: 'attendance' }];
}

function emptySpeeches(minutes: readonly TextNode[], heads: PaperContent['record']['heads']): ReviewPoint[] {
  const headByRef = new Map(heads.map(({ ref, head }) => [ref, head]));
  return nodesOfType(minutes, 'entry').flatMap((entry) => {
    const ref = String(entry.attrs?.['ref'] ?? '');
    const head = headByRef.get(ref);
    if (head?.kind !== 'speech' || lettersOf(entry).trim() !== '') return [];
    const { unit, title } = head.speech.speaker;
    return [{ kind: 'speechEmpty', name: [title, unit].filter((word) => word !== '').join(', '), ref }];
  });
}

function openDifficulties(minutes: readonly TextNode[]): ReviewPoint[] {
  return nodesOfType(minutes, 'difficulty').flatMap(({ attrs = {}, content = [] }) => {
    if ((attrs['state'] ?? 'open') !== 'open') return [];
    const asked = content.filter(({ type }) => type !== 'answer').map(lettersOf);
    const unit = String(attrs['unitName'] ?? '');
    const name = [unit, shortened(asked.join(' '))].filter((word) => word !== '').join(': ');
    return [{ kind: 'difficultyOpen', name, ref: `difficulty:${String(attrs['difficultyId'] ?? '')}` }];
  });
}

/** The conclusions are what the conference was held for. */
function emptyConclusions(conclusions: readonly TextNode[]): ReviewPoint[] {
  const isEmpty = conclusions.every((section) => lettersOf(section).trim() === '');
  return isEmpty ? [{ kind: 'conclusionsEmpty', name: '', ref: 'section:results' }] : [];
}

function isForNobody(directive: OfficialDirective): boolean {
  return hasNoUnit(directive) && directive.assigneeWords.length === 0;
}

/** It says for whom, and nobody has looked at the list of units that this comes to. */
function isUnconfirmed(directive: OfficialDirective): boolean {
  return directive.unitIds.length === 0 && !isForNobody(directive);
}

/** Its deadline names a day that is none, or that nobody could read: "trước ngày 30/02". */
function isDayUnread({ dueDate, duePhrase }: OfficialDirective): boolean {
  return dueDate === null && /\d/u.test(duePhrase);
}

/** Those that say what one before them says already. */
function repeated(directives: readonly OfficialDirective[]): OfficialDirective[] {
  const words = directives.map(({ wording }) => wording.replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi'));
  return directives.filter((_, at) => words.indexOf(words[at] ?? '') < at);
}

function hasNoUnit({ leadUnitId, unitIds }: OfficialDirective): boolean {
  return leadUnitId === null && unitIds.length === 0;
}

/** Due before the conference was over: mostly a year that was misread. */
function overdue(directives: readonly OfficialDirective[], { closedAt }: PaperContent['record']): OfficialDirective[] {
  if (closedAt === null) return [];
  const day = dayOfInstant(instant(closedAt));
  return directives.filter(({ dueDate }) => dueDate !== null && dueDate < day);
}

/** Words such as "thường xuyên" are a deadline, too: they have no date, and none is missing. */
function hasNoDate({ dueDate, duePhrase }: OfficialDirective): boolean {
  return dueDate === null && duePhrase === '';
}

function pointOf(kind: ReviewKind, { directiveId, wording }: OfficialDirective): ReviewPoint {
  return { kind, name: shortened(wording), ref: `directive:${directiveId}` };
}

function objected({ commitmentId, unitName, wording, objection }: CapturedCommitment): ReviewPoint {
  const name = [unitName, objection?.text ?? shortened(wording)].filter((word) => word !== '').join(': ');
  return { kind: 'commitmentObjected', name, ref: `commitment:${commitmentId}` };
}

function nodesOfType(nodes: readonly TextNode[], type: string): TextNode[] {
  return nodes.flatMap((node) => (node.type === type ? [node] : nodesOfType(node.content ?? [], type)));
}

function lettersOf({ text, type, attrs, content = [] }: TextNode): string {
  if (text !== undefined) return text;
  return type === 'mention' ? String(attrs?.['label'] ?? '') : content.map(lettersOf).join('');
}

function shortened(words: string): string {
  const letters = [...words.trim()];
  return letters.length <= MOST_LETTERS ? letters.join('') : `${letters.slice(0, MOST_LETTERS).join('').trimEnd()}…`;
}
