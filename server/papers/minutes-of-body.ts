import type { PaperBody, PaperRecord } from '#server/collab/paper-text.ts';
import { lettersOf } from '#server/collab/text-nodes.ts';
import type {
  AddressEntry,
  Attendance,
  MinutesInput,
  ReportEntry,
  SpeakerEntry,
  SpeechEntry,
} from '#server/documents/official/minutes-input.ts';
import { paragraph } from '#server/documents/official/model.ts';
import { comrade, type Person as Named, type Paper } from '#server/documents/official/papers.ts';
import type { Annex, WrittenBlock } from '#server/ports/official-document.ts';
import { type Item, isDiscussionKind } from '#shared/agenda/index.ts';
import type { RecordHead, RecordMark } from '#shared/conference/index.ts';
import type { Speech } from '#shared/floor/index.ts';
import type { Instant, PersonId } from '#shared/kernel/index.ts';
import { conclusionOf, withDirectives } from './conclusion-of-body.ts';
import { answersOf, openOf } from './difficulties-of-text.ts';
import { deadlineWords } from './directive-words.ts';
import { type MinutesPart, othersJoined, partOf, speechOf } from './part-of-entry.ts';
import {
  attendingSites,
  chairNamed,
  compositionAt,
  edgesOf,
  hasReported,
  levelOfSites,
  named,
  namedSpeaker,
  presentAt,
  spanOf,
  timeIn,
} from './record-words.ts';
import { blocksOf, gistOf } from './written-blocks.ts';
import { type WrittenEntry, writtenEntries } from './written-entries.ts';

export type MinutesForm = {
  readonly form: MinutesInput['form'];
  readonly paper: Paper;
  readonly annexes: readonly Annex[];
  /** The annex in which delegates are listed, as minutes name it. */
  readonly listedIn: string | null;
  /** Results of indicators in words, for the reports. */
  readonly results: readonly string[];
  /** When the text was drawn: what is not over yet ends there. */
  readonly at: Instant;
};

const NOT_REPORTED = 'chưa có báo cáo thành phần';

/** The minutes as the approved text and the frozen record have them. Every written letter is in one of their parts. */
export function minutesOfBody(
  body: PaperBody,
  { form, paper, annexes, listedIn, results, at }: MinutesForm,
): MinutesInput {
  const { record } = body;
  const entries = writtenEntries(body);
  const of = (part: MinutesPart | null) => entries.filter((entry) => partOf(entry, record) === part);
  const opinions = of('discussion').filter((entry) => speechOf(entry));
  return {
    ...paper,
    ...edgesOf(record, at),
    form,
    annexes,
    conference: record.plan.title,
    place: placeOf(body, paper),
    attendance: { ...attendanceOf(body, listedIn), text: of('attendance').flatMap(({ nodes }) => blocksOf(nodes)) },
    chair: chairNamed(record),
    ...presidingOf(body),
    secretaries: secretariesOf(body),
    openings: addressesOf(of('opening'), body),
    reports: reportsOf(of('report'), results, record),
    discussion: {
      span: spanOf(
        itemsOf(of('discussion')).flatMap(({ kind, spans }) => (isDiscussionKind(kind) ? spans : [])),
        record,
      ),
      speeches: opinions.flatMap((entry) => speechEntry(body, entry)),
    },
    answers: answersOf(addressesOf(of('answers'), body), entries, record.people),
    unanswered: openOf(entries),
    guidance: withDirectives(addressesOf(of('guidance'), body), body),
    replies: addressesOf(of('reply'), body),
    ...placedOthers(entries, record),
    conclusion: conclusionOf(body, {
      item: itemsOf(of('conclusion'))[0],
      said: textOf(of('conclusion'), record),
    }),
    commitments: body.commitments.map((commitment) => ({
      unit: commitment.unitName,
      text: commitment.wording,
      deadline: deadlineWords(commitment),
    })),
    interruptions: interruptionsOf(body),
    recipients: ['Lãnh đạo Viện', 'Như thành phần tham dự', 'Lưu: VT, Hồ sơ'],
  };
}

/** What has no part of its own, by whether it came before all that has one, after the conclusion, or between. */
function placedOthers(entries: readonly WrittenEntry[], record: PaperRecord) {
  const parts = entries.map((entry) => partOf(entry, record));
  const first = parts.findIndex((part) => part !== null && part !== 'attendance');
  const concluded = parts.lastIndexOf('conclusion');
  const between = entries.filter((entry, at) => {
    if (parts[at] === null) return at >= first && (concluded < 0 || at <= concluded);
    // What was written in the discussion, but under no speech.
    return parts[at] === 'discussion' && speechOf(entry) === null;
  });
  const isOther = (_: WrittenEntry, at: number) => parts[at] === null;
  return {
    beginnings: othersOf(
      entries.filter((entry, at) => isOther(entry, at) && at < first),
      record,
    ),
    others: othersOf(between, record),
    endings: othersOf(
      entries.filter((entry, at) => isOther(entry, at) && concluded >= 0 && at > concluded),
      record,
    ),
  };
}

function placeOf({ record }: PaperBody, { organisation }: Paper): string {
  const count = attendingSites(record).attending.length;
  const hub = `Điểm cầu ${organisation.ownLevel}`;
  return count === 0 ? hub : `${hub} và ${String(count).padStart(2, '0')} điểm cầu ${levelOfSites(record)}`;
}

function attendanceOf({ record }: PaperBody, listedIn: string | null): Omit<Attendance, 'text'> {
  const hub = new Set<string>([record.hubSiteId]);
  const { attending, away } = attendingSites(record);
  const others = new Set<string>(attending.map(({ siteId }) => siteId));
  return {
    hub: { composition: compositionAt(record, hub, NOT_REPORTED), delegateCount: presentAt(record, hub) },
    sites:
      others.size === 0
        ? null
        : {
            siteCount: others.size,
            level: levelOfSites(record),
            composition: compositionAt(record, others, NOT_REPORTED),
            delegateCount: presentAt(record, others),
          },
    listedIn,
    away: away.map(({ name }) => name),
    unreported: [...hub, ...others].filter((siteId) => !hasReported(record, siteId)).length,
    absences: record.delegates.flatMap((delegate) => {
      if (delegate.attendance.kind === 'present') return [];
      const site = record.sites.find(({ siteId }) => siteId === delegate.siteId)?.name ?? '';
      const who = [delegate.name, delegate.title, site].filter((each) => each !== '').join(', ');
      const reason = delegate.attendance.kind === 'absentExcused' ? delegate.attendance.reason : 'không lý do';
      return [{ who: `đồng chí ${who}`, reason }];
    }),
  };
}

/** To whom the chair gave the conference over: while it was discussed, or for other items only. Each stands once. */
function presidingOf({ record }: PaperBody): Pick<MinutesInput, 'presiding' | 'presidingElsewhere'> {
  const handOvers = record.heads.flatMap(({ head }) =>
    head.kind === 'mark' && head.mark.kind === 'handOver' ? [head.mark] : [],
  );
  const discussions = record.heads.flatMap(({ head }) =>
    head.kind === 'item' && isDiscussionKind(head.item.kind) && head.item.kind !== 'answers' ? [head.item] : [],
  );
  const during = handOvers.filter(({ at, to, itemIds = null }) =>
    discussions
      .filter(({ itemId }) => itemIds?.includes(itemId) ?? true)
      .some(({ spans }) => spans.some((span) => (to === null || span.from < to) && (span.to === null || span.to > at))),
  );
  const [ofDiscussion, all] = [during, handOvers].map((marks) => new Set(marks.map(({ personId }) => personId)));
  const peopleWho = (belongs: (personId: PersonId) => boolean) =>
    record.people.filter(({ personId }) => belongs(personId)).map(named);
  return {
    presiding: peopleWho((personId) => ofDiscussion?.has(personId) === true),
    presidingElsewhere: peopleWho((personId) => all?.has(personId) === true && ofDiscussion?.has(personId) !== true),
  };
}

/** Who signs stands first. */
function secretariesOf({ record }: PaperBody): MinutesInput['secretaries'] {
  const signer = record.signer;
  const others = record.people.filter(
    (person) => person.roles.includes('secretary') && person.personId !== signer?.personId,
  );
  const [first = { name: '', title: 'Thư ký' }, ...more] = [...(signer ? [signer] : []), ...others];
  return [named(first), ...more.map(named)];
}

/**
 * Who spoke under an item, and what was written of it; the item's presenter, or the chair, where nobody had the floor.
 * What stands below the item and what below its presenter's floor is told as one.
 */
function addressesOf(entries: readonly WrittenEntry[], { record }: PaperBody): AddressEntry[] {
  const addresses = new Map<string, AddressEntry>();
  for (const entry of entries) {
    const text = blocksOf(entry.nodes);
    const speech = speechOf(entry);
    if (!speech && text.length === 0) continue;
    const presenter = entry.item?.presenter;
    const speaker = speech ? speakerOf(record, speech) : presenter ? named(presenter) : chairNamed(record);
    const key = [entry.item?.itemId, speaker.name, speaker.titles].join('|');
    const before = addresses.get(key);
    const span = spanOf(speech?.spans ?? entry.item?.spans ?? [], record);
    addresses.set(key, { speaker, span: before?.span ?? span, text: [...(before?.text ?? []), ...text] });
  }
  return [...addresses.values()];
}

/** A speaker of another place is told with their unit: titles alone are the same in many. */
function speakerOf({ hubSiteId }: PaperRecord, { speaker, siteId }: Speech): Named {
  const who = namedSpeaker(speaker);
  if (siteId === hubSiteId || who.titles.includes(speaker.unit)) return who;
  return { ...who, titles: `${who.titles}, ${speaker.unit}` };
}

function itemsOf(entries: readonly WrittenEntry[]): Item[] {
  return [...new Set(entries.flatMap(({ item }) => item ?? []))];
}

/** A report for each item, with what was written under it and under its presentation. */
function reportsOf(entries: readonly WrittenEntry[], results: readonly string[], record: PaperRecord): ReportEntry[] {
  const groups = [...Map.groupBy(entries, ({ item }) => item)].flatMap(([item, own]) => (item ? [{ item, own }] : []));
  const held = groups.filter(({ item, own }) => item.spans.length > 0 || textOf(own, record).length > 0);
  return held.map(({ item, own }, index) => ({
    title: item.title,
    presenter: item.presenter ? named(item.presenter) : null,
    text: textOf(own, record),
    span: spanOf(item.spans, record),
    // The figures are those of the whole conference: they stand once.
    results: index === 0 ? results : [],
  }));
}

/** What was written under entries; whose words were joined to those of a presenter is told below them. */
function textOf(entries: readonly WrittenEntry[], record: PaperRecord): WrittenBlock[] {
  return entries.flatMap((entry) => {
    const who = othersJoined(entry, record).map((speech) => comrade(speakerOf(record, speech)));
    const note = who.length === 0 ? [] : [paragraph(`(Nội dung trên có ý kiến phát biểu của ${who.join('; ')}.)`)];
    return [...blocksOf(entry.nodes), ...note];
  });
}

/** What was joined is told once, under the first. */
function speechEntry({ record }: PaperBody, entry: WrittenEntry): SpeechEntry[] {
  const speeches = [entry.head, ...entry.also].flatMap((head) => (head?.kind === 'speech' ? [head.speech] : []));
  const [first, ...others] = speeches;
  if (!first) return [];
  const text = blocksOf(entry.nodes);
  return [
    {
      ...speakerEntry(record, first),
      ...{ text, gist: gistOf(text), isPaper: first.kind === 'paper' },
      joined: others.map((speech) => speakerEntry(record, speech)),
    },
  ];
}

function speakerEntry({ sites, hubSiteId }: PaperBody['record'], { speaker, siteId }: Speech): SpeakerEntry {
  const site = sites.find((each) => each.siteId === siteId);
  const isElsewhere = site !== undefined && siteId !== hubSiteId && site.name !== speaker.unit;
  return {
    speaker: namedSpeaker(speaker),
    unit: speaker.unit,
    site: isElsewhere ? `điểm cầu ${site.shortName}` : null,
  };
}

/** Written under what has no part of its own: awards, pledges, breaks, the end. */
function othersOf(entries: readonly WrittenEntry[], record: PaperRecord): ReportEntry[] {
  return entries.flatMap((entry) => {
    const text = blocksOf(entry.nodes);
    if (text.length === 0) return [];
    const item = entry.head?.kind === 'closed' ? null : entry.item;
    const title = item?.title ?? titleOfHead(entry.head);
    const presenter = item?.presenter ? named(item.presenter) : null;
    return [{ title, presenter, text, span: spanOf(item?.spans ?? [], record), results: [] }];
  });
}

function titleOfHead(head: RecordHead | null): string {
  if (head?.kind === 'attendance') return 'Thành phần tham dự';
  if (head?.kind === 'closed') return 'Bế mạc';
  return 'Diễn biến khác';
}

/** A stop of less than a minute would be told with one time twice, and is none that anybody noticed. */
const TOLD_FROM_MS = 60_000;

function interruptionsOf({ record }: PaperBody): string[] {
  const marks = record.heads.flatMap(({ head }) => (head.kind === 'mark' ? [head.mark] : []));
  return marks.sort((a, b) => a.at - b.at).flatMap((mark) => stopOf(mark, record));
}

function stopOf(mark: RecordMark, record: PaperRecord): string[] {
  const { runningSpans } = record;
  const from = timeIn(record, mark.at);
  if (mark.kind === 'handOver') return [];
  if (mark.kind === 'reopened') {
    const closed = runningSpans.findLast(({ to }) => to !== null && to <= mark.at)?.to ?? null;
    const since = closed === null ? '' : `kết thúc lúc ${timeIn(record, closed)}, `;
    return [`Hội nghị ${since}được mở lại lúc ${from} (lý do: ${mark.reason})`];
  }
  if (mark.to !== null && mark.to - mark.at < TOLD_FROM_MS) return [];
  const until = mark.to === null ? '' : ` đến ${timeIn(record, mark.to)}`;
  return [`Hội nghị tạm dừng từ ${from}${until} (${mark.kind === 'break' ? 'giải lao' : 'gián đoạn kỹ thuật'})`];
}

/** All letters that were written, for checks that a paper lost none. */
export function lettersWritten({ minutes, conclusions }: Pick<PaperBody, 'minutes' | 'conclusions'>): string {
  return [...minutes, ...conclusions].map(lettersOf).join(' ');
}
