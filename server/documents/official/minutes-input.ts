import type { Annex, Heading, WrittenBlock } from '#server/ports/official-document.ts';
import type { ClockTime, DayText } from '#shared/kernel/index.ts';
import type { Paper, Person } from './papers.ts';

/** From when until when a part of the conference lasted. */
export type Span = {
  readonly from: ClockTime;
  readonly to: ClockTime;
  /** Where they are not the first day of the conference. */
  readonly days?: { readonly from: DayText; readonly to: DayText };
};
/** A part of the conference, in the order in which it happened. */
type Part = { readonly span: Span | null };

/** A moment by the clocks of the conference. */
export type Moment = { readonly date: DayText; readonly time: ClockTime };

export type Attendance = {
  /** "các đồng chí Phó Viện trưởng, Trưởng phòng"; the number of delegates where it was taken. */
  readonly hub: { readonly composition: string; readonly delegateCount: number | null };
  /** Null for a conference without sites. */
  readonly sites: {
    readonly siteCount: number;
    /** "VKSND cấp huyện" */
    readonly level: string;
    readonly composition: string;
    readonly delegateCount: number | null;
  } | null;
  /** "Phụ lục I", where the list of delegates is. */
  readonly listedIn: string | null;
  readonly absences: readonly { readonly who: string; readonly reason: string | null }[];
  /** Sites that were invited and did not take part. */
  readonly away: readonly string[];
  /** Of how many places nobody told who attends: of these nobody can say who is absent. */
  readonly unreported: number;
  /** What the secretaries wrote of it. */
  readonly text: readonly WrittenBlock[];
};

export type ReportEntry = Part & {
  readonly title: string;
  readonly presenter: Person | null;
  readonly text: readonly WrittenBlock[];
  /** Results in words, as the indicators word them. */
  readonly results: readonly string[];
};

export type SpeakerEntry = {
  readonly speaker: Person | null;
  /** "VKSND huyện Hậu Lộc" */
  readonly unit: string;
  /** Where they spoke, when it is not the hub: "điểm cầu Hậu Lộc". */
  readonly site: string | null;
};

export type SpeechEntry = SpeakerEntry & {
  /** A paper (tham luận) was registered before; everything else is discussion. */
  readonly isPaper: boolean;
  /** Whose speeches were joined to this one, and are told with it. */
  readonly joined: readonly SpeakerEntry[];
  readonly text: readonly WrittenBlock[];
  /** One sentence for short minutes. */
  readonly gist: string | null;
};

export type AnsweredDifficulty = {
  readonly raisedBy: string;
  readonly difficulty: string;
  readonly answer: string | null;
  /** "trả lời sau bằng văn bản", whatever was answered already. */
  readonly isLater: boolean;
};

/** Raised, and not answered in the conference. */
export type OpenDifficulty = {
  readonly raisedBy: string;
  readonly difficulty: string;
  /** Titles of the deputy who is to answer. */
  readonly isFor: string | null;
};

export type AnswerEntry = Part & {
  /** "khối hình sự" */
  readonly field: string | null;
  /** Null where nobody was named. */
  readonly answeredBy: Person | null;
  /** What was written of the answers, beside the difficulties. */
  readonly text: readonly WrittenBlock[];
  readonly difficulties: readonly AnsweredDifficulty[];
};

export type AddressEntry = Part & {
  readonly speaker: Person;
  readonly text: readonly WrittenBlock[];
  /** What a guest, or who presided, demanded. */
  readonly directives?: readonly MinutesDirective[];
};

export type MinutesDirective = {
  readonly text: string;
  /** "các phòng nghiệp vụ; VKSND cấp huyện" */
  readonly responsible: string | null;
  /** As it was said: "trong tháng 10 năm 2022". */
  readonly deadline: string | null;
};

export type Commitment = { readonly unit: string; readonly text: string; readonly deadline: string | null };

/** What minutes are made of: what the log knows, and the approved text. */
export type MinutesInput = Paper & {
  readonly form: 'full' | 'short';
  /** "Hội nghị giao ban công tác 9 tháng năm 2022" */
  readonly conference: string;
  readonly begun: Moment;
  readonly ended: Moment;
  /** "Điểm cầu VKSND tỉnh và 27 điểm cầu VKSND cấp huyện" */
  readonly place: string;
  readonly attendance: Attendance;
  readonly chair: Person;
  /** Who presided over the discussion in the chair's place. */
  readonly presiding: readonly Person[];
  /** Who presided over other items only. */
  readonly presidingElsewhere?: readonly Person[];
  readonly secretaries: readonly [Person, ...Person[]];
  readonly openings: readonly AddressEntry[];
  readonly reports: readonly ReportEntry[];
  readonly discussion: Part & { readonly speeches: readonly SpeechEntry[] };
  readonly answers: readonly AnswerEntry[];
  readonly unanswered: readonly OpenDifficulty[];
  readonly guidance: readonly AddressEntry[];
  readonly replies: readonly AddressEntry[];
  /** What belongs to no part of its own and came first: the salute to the flag. */
  readonly beginnings: readonly ReportEntry[];
  /** What belongs to no part of its own: awards, pledges. */
  readonly others: readonly ReportEntry[];
  readonly conclusion: Part & {
    readonly text: readonly (WrittenBlock | Heading)[];
    readonly directives: readonly MinutesDirective[];
  };
  /** What belongs to no part of its own and came after the conclusion. */
  readonly endings: readonly ReportEntry[];
  readonly commitments: readonly Commitment[];
  /** "Hội nghị tạm dừng từ 09 giờ 30 phút đến 09 giờ 45 phút (giải lao)", and what was reopened. */
  readonly interruptions: readonly string[];
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
};
