import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import { currentSpeech, waitingRequests } from '#shared/conference/index.ts';
import type { FloorRequest, Speaker } from '#shared/floor/index.ts';
import type { DeviceId, SiteId, SpeechId } from '#shared/kernel/index.ts';
import type { Delegate } from '#shared/roster/index.ts';
import { delegatesOf, hasPlace } from '#shared/roster/index.ts';
import { between, oneOf, type Random } from './seeded-random.ts';
import { absenceReasons, DEVICE_LABEL, delegateTitles, topics } from './words.ts';

/** What a bot sees when it thinks. */
export type Outlook = {
  readonly state: ConferenceState;
  readonly siteId: SiteId;
  readonly deviceId: DeviceId;
  /** Milliseconds of any clock that runs evenly. */
  readonly now: number;
};

/** What a bot does next: a command, and what is told of it. */
export type Act = { readonly command: PersonCommand; readonly words: string | null };

/** Somebody else works at this site: the bot has no business there. */
export type Yield = { readonly yields: string };

type DelegateFields = Omit<Delegate, 'delegateId' | 'siteId'>;

const REPORT_WITHIN_MS = 25_000;
const SPEAK_MS = { least: 20_000, most: 40_000 };
/** The demo's queue stays short enough to be looked at. */
const MOST_WAITING = 6;
/** Chances in each look, one a second. */
const ASK_CHANCE = 1 / 200;
const WITHDRAW_CHANCE = 1 / 240;
const REST_AFTER_SPEECH_MS = 120_000;

/** How one site behaves. Looks at the conference again and again; whatever is not as it should be, it mends. */
export class SiteBehaviour {
  readonly #random: Random;
  readonly #delegates: readonly DelegateFields[];
  readonly #unnamedCount: number;
  /** Whether it reports by itself, or waits until it is called. */
  readonly #isPunctual: boolean;
  #reportAt: number | null = null;
  #speech: { readonly speechId: SpeechId; endAt: number } | null = null;
  #asksFrom = 0;

  constructor(random: Random) {
    this.#random = random;
    this.#delegates = drawDelegates(random);
    this.#unnamedCount = Math.floor(between(random, 0, 7));
    this.#isPunctual = random() < 0.75;
  }

  /** The next thing to do, if any. */
  next(outlook: Outlook): Act | Yield | null {
    const { phase } = outlook.state;
    if (phase.kind === 'draft' || phase.kind === 'closed') return null;
    return this.#enter(outlook) ?? this.#attend(outlook) ?? this.#speak(outlook) ?? this.#ask(outlook);
  }

  #enter({ state, siteId, deviceId }: Outlook): Act | Yield | null {
    const { roster } = state;
    const device = roster.deviceById[deviceId];
    const holderId = roster.soundDeviceBySite[siteId] ?? null;
    if (device && hasPlace(device) && holderId === deviceId) return null;
    const holder = holderId === null ? undefined : roster.deviceById[holderId];
    if (holder && !holder.label.startsWith(DEVICE_LABEL)) {
      return { yields: `nhường chỗ cho thiết bị “${holder.label}” của điểm cầu` };
    }
    // Two runs of these bots for one site would take the place from each other for ever.
    if (holder && device && holder.presence.kind === 'here') return { yields: 'điểm cầu đã có máy mô phỏng khác' };
    const label = `${DEVICE_LABEL} ${roster.siteById[siteId]?.shortName ?? ''}`.trim();
    const abilities = { sound: true, camera: true, console: true, display: false };
    return act({ type: 'roster/joinDevice', siteId, label, abilities, takesSoundFrom: holderId });
  }

  #attend({ state, siteId, now }: Outlook): Act | null {
    if (state.roster.reportBySite[siteId]) return null;
    this.#reportAt ??= now + between(this.#random, 2_000, REPORT_WITHIN_MS);
    const isCalled = state.agenda.rollCall.siteId === siteId;
    if (!isCalled && (!this.#isPunctual || now < this.#reportAt)) return null;
    const known = delegatesOf(state.roster, siteId);
    const delegate = this.#delegates[known.length];
    if (delegate) return act({ type: 'roster/addDelegate', siteId, delegate });
    const present = known.filter(({ attendance }) => attendance.kind === 'present').length + this.#unnamedCount;
    const words = `${isCalled ? 'trả lời điểm danh' : 'báo cáo quân số'}: ${present} đại biểu có mặt`;
    return act({ type: 'roster/reportAttendance', siteId, unnamedCount: this.#unnamedCount }, words);
  }

  #speak({ state, siteId, now }: Outlook): Act | null {
    const speech = currentSpeech(state);
    if (speech?.siteId !== siteId) {
      this.#speech = null;
      return null;
    }
    if (this.#speech?.speechId !== speech.speechId) {
      const endAt = now + between(this.#random, SPEAK_MS.least, SPEAK_MS.most);
      this.#speech = { speechId: speech.speechId, endAt };
    }
    if (speech.state.kind !== 'running' || now < this.#speech.endAt) return null;
    this.#asksFrom = now + REST_AFTER_SPEECH_MS;
    return act({ type: 'floor/end', speechId: speech.speechId }, 'đã phát biểu xong');
  }

  #ask({ state, siteId, now }: Outlook): Act | null {
    if (state.phase.kind !== 'running') return null;
    const waiting = waitingRequests(state);
    const own = waiting.find((request) => request.siteId === siteId);
    if (own) return this.#withdraw(own);
    const isTime = state.floor.listOpen && now >= this.#asksFrom && waiting.length < MOST_WAITING;
    if (!isTime || this.#random() > ASK_CHANCE) return null;
    const { requestType, topic } = oneOf(this.#random, topics);
    const speaker = this.#speaker(state, siteId);
    const request = { siteId, speaker, requestType, topic, itemId: null, preRegistered: false };
    return act({ type: 'floor/request', request }, `đăng ký phát biểu: ${topic}`);
  }

  #withdraw({ requestId }: FloorRequest): Act | null {
    if (this.#random() > WITHDRAW_CHANCE) return null;
    return act({ type: 'floor/withdraw', requestId }, 'rút đăng ký phát biểu');
  }

  #speaker(state: ConferenceState, siteId: SiteId): Speaker {
    const unit = state.roster.siteById[siteId]?.name ?? '';
    const present = delegatesOf(state.roster, siteId).filter(({ attendance }) => attendance.kind === 'present');
    if (present.length === 0) return { name: '', title: 'Đại diện đơn vị', unit, delegateId: null };
    const { name, title, delegateId } = oneOf(this.#random, present.slice(0, 2));
    return { name, title, unit, delegateId };
  }
}

function drawDelegates(random: Random): DelegateFields[] {
  const hasHead = random() < 0.85;
  const present = { kind: 'present', arrivedAt: null, leftAt: null } as const;
  const nobody = { name: '', organisation: null };
  const head: DelegateFields = hasHead
    ? { ...nobody, title: delegateTitles.head, standing: 'head', attendance: present }
    : { ...nobody, title: delegateTitles.standsIn, standing: 'standsInForHead', attendance: present };
  const members = delegateTitles.members
    .slice(0, Math.floor(between(random, 2, delegateTitles.members.length)))
    .map((title): DelegateFields => {
      const isAbsent = random() < 0.12;
      const reason = oneOf(random, absenceReasons);
      return {
        ...nobody,
        title,
        standing: 'member',
        attendance: isAbsent ? { kind: 'absentExcused', reason } : present,
      };
    });
  return [head, ...members];
}

function act(command: PersonCommand, words: string | null = null): Act {
  return { command, words };
}
