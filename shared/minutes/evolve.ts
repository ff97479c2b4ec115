import { never } from '#shared/kernel/index.ts';
import type { MinutesEvent } from './events.ts';
import type { Minutes, Paper, PaperState } from './state.ts';

const draft: Paper = { state: { kind: 'draft', returned: null }, errata: [] };

/** Before anything is submitted both papers are drafts, and nothing may be published. */
export const initialMinutes: Minutes = {
  paperByKind: { minutes: draft, notice: draft },
  notice: {
    signerMode: 'onBehalf',
    signerTitle: 'CHÁNH VĂN PHÒNG',
    signerName: '',
    recipients: ['Lãnh đạo Viện (để báo cáo)', 'Các phòng thuộc VKSND tỉnh', 'Các đơn vị dự hội nghị'],
    draftingUnit: 'VPTH',
    followUpUnit: 'Văn phòng tổng hợp',
  },
  commitmentById: {},
  directives: [],
  news: { fields: [], releasedAt: null },
};

type PaperEvent = Extract<MinutesEvent, { paper: unknown }>;
type OtherEvent = Exclude<MinutesEvent, PaperEvent>;

/** Folds one event of the papers. */
export function evolveMinutes(minutes: Minutes, event: MinutesEvent): Minutes {
  if (!('paper' in event)) return evolveOther(minutes, event);
  const before = minutes.paperByKind[event.paper];
  const paperByKind = { ...minutes.paperByKind, [event.paper]: evolvePaper(before, event) };
  if (event.type !== 'minutes/approved' || event.paper !== 'minutes') return { ...minutes, paperByKind };
  return { ...minutes, paperByKind, directives: event.directives };
}

function evolvePaper(paper: Paper, event: PaperEvent): Paper {
  if (event.type === 'minutes/erratumAdded') {
    const { erratumId, at, text, printed = '', corrected = '' } = event;
    return { ...paper, errata: [...paper.errata, { erratumId, at, text, printed, corrected, issue: null }] };
  }
  if (event.type === 'minutes/erratumIssued') {
    const { erratumId, issue } = event;
    return { ...paper, errata: paper.errata.map((each) => (each.erratumId === erratumId ? { ...each, issue } : each)) };
  }
  return { ...paper, state: nextState(paper.state, event) };
}

type StepEvent = Exclude<PaperEvent, { type: 'minutes/erratumAdded' | 'minutes/erratumIssued' }>;

function nextState(state: PaperState, event: StepEvent): PaperState {
  switch (event.type) {
    case 'minutes/submitted':
      return { kind: 'submitted', at: event.at, by: event.by, text: event.text };
    case 'minutes/withdrawn':
      return { kind: 'draft', returned: null };
    case 'minutes/returned':
      return { kind: 'draft', returned: { at: event.at, reason: event.reason } };
    case 'minutes/approved':
      return { kind: 'approved', at: event.at, by: event.by, text: event.text, issue: null };
    case 'minutes/issued':
      return state.kind === 'approved' ? { ...state, issue: event.issue } : state;
    default:
      return never(event);
  }
}

function evolveOther(minutes: Minutes, event: OtherEvent): Minutes {
  switch (event.type) {
    case 'minutes/noticeChanged':
      return { ...minutes, notice: event.notice };
    case 'minutes/commitmentCaptured': {
      const { commitment } = event;
      const objection = minutes.commitmentById[commitment.commitmentId]?.objection ?? null;
      return {
        ...minutes,
        commitmentById: { ...minutes.commitmentById, [commitment.commitmentId]: { ...commitment, objection } },
      };
    }
    case 'minutes/commitmentDropped': {
      const { [event.commitmentId]: _, ...commitmentById } = minutes.commitmentById;
      return { ...minutes, commitmentById };
    }
    case 'minutes/commitmentObjected':
      return withObjection(minutes, event.commitmentId, { at: event.at, text: event.text });
    case 'minutes/objectionWithdrawn':
      return withObjection(minutes, event.commitmentId, null);
    case 'minutes/newsFieldsMarked':
      return { ...minutes, news: { fields: event.fields, releasedAt: null } };
    case 'minutes/newsReleased':
      return { ...minutes, news: { ...minutes.news, releasedAt: event.at } };
    case 'minutes/newsHeldBack':
      return { ...minutes, news: { ...minutes.news, releasedAt: null } };
    default:
      return never(event);
  }
}

type Commitments = Minutes['commitmentById'];

function withObjection(
  minutes: Minutes,
  commitmentId: keyof Commitments,
  objection: Commitments[keyof Commitments]['objection'],
): Minutes {
  const commitment = minutes.commitmentById[commitmentId];
  if (!commitment) return minutes;
  return {
    ...minutes,
    commitmentById: { ...minutes.commitmentById, [commitmentId]: { ...commitment, objection } },
  };
}
