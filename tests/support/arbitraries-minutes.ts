import type { CommandType, ConferenceState } from '#shared/conference/index.ts';
import type { Commitment } from '#shared/minutes/index.ts';
import { newsFields } from '#shared/minutes/index.ts';
import { id, site } from './scenario.ts';

/** What a draft of a command about papers picks from. */
type Picks = {
  readonly state: ConferenceState;
  readonly step: { readonly a: number; readonly b: number; readonly flag: boolean };
};
type MinutesCommandType = Extract<CommandType, `minutes/${string}`>;

const siteIds = Object.values(site);

function paperOf({ step }: Picks) {
  return step.b % 3 === 0 ? 'notice' : 'minutes';
}

/** The text that was submitted, mostly; any other else. */
function textOf(picks: Picks) {
  const { state } = picks.state.minutes.paperByKind[paperOf(picks)];
  return state.kind === 'draft' || picks.step.a % 5 === 0 ? `ban-${picks.step.a % 4}` : state.text.textId;
}

/** One of the paper's errata, mostly. */
function erratumOf(picks: Picks) {
  const { errata } = picks.state.minutes.paperByKind[paperOf(picks)];
  return errata[picks.step.a % (errata.length + 1)]?.erratumId ?? 'dinh-chinh';
}

function commitmentOf({ step }: Picks) {
  return `cam-ket-${step.a % 4}`;
}

function commitments({ step }: Picks): Commitment[] {
  return Array.from({ length: step.a % 4 }, (_, index) => ({
    commitmentId: id(`cam-ket-${index}`),
    siteId: siteIds[(step.b + index) % siteIds.length] ?? null,
    unitId: id(`don-vi-${index}`),
    unitName: `Đơn vị ${index}`,
    wording: step.flag ? 'Hoàn thành trong tháng 10' : 'Hoàn thành trong quý IV',
    duePhrase: '',
    dueDate: null,
  }));
}

/** How each command about papers is put together. */
export const minutesDrafts: Readonly<Record<MinutesCommandType, (picks: Picks) => Readonly<Record<string, unknown>>>> =
  {
    'minutes/submit': (picks) => ({ paper: paperOf(picks), textId: textOf(picks) }),
    'minutes/withdraw': (picks) => ({ paper: paperOf(picks) }),
    'minutes/return': (picks) => ({ paper: paperOf(picks), reason: 'Ghi lại ý kiến của VKSND Hà Trung' }),
    'minutes/approve': (picks) => ({ paper: paperOf(picks), textId: textOf(picks) }),
    'minutes/issue': (picks) => ({ paper: paperOf(picks), issue: { number: 1 + picks.step.a, date: '2024-08-12' } }),
    'minutes/addErratum': (picks) => ({
      paper: paperOf(picks),
      text: 'trang 2, dòng 3',
      printed: '86 kiến nghị',
      corrected: '68 kiến nghị',
    }),
    'minutes/issueErratum': (picks) => ({
      paper: paperOf(picks),
      erratumId: erratumOf(picks),
      issue: { number: 1 + picks.step.b, date: '2024-08-15' },
    }),
    'minutes/changeNotice': ({ step }) => ({
      notice: {
        signerMode: step.flag ? 'inPlace' : 'onBehalf',
        signerTitle: 'PHÓ VIỆN TRƯỞNG',
        signerName: '',
        recipients: ['Lãnh đạo Viện (để báo cáo)'],
        draftingUnit: 'VPTH',
        followUpUnit: 'Văn phòng',
      },
    }),
    'minutes/noteCommitments': (picks) => ({ commitments: commitments(picks) }),
    'minutes/objectToCommitment': (picks) => ({ commitmentId: commitmentOf(picks), text: 'Chưa đủ biên chế' }),
    'minutes/withdrawObjection': (picks) => ({ commitmentId: commitmentOf(picks) }),
    'minutes/markNews': ({ step }) => ({ fields: newsFields.slice(0, step.a % 4) }),
    'minutes/releaseNews': () => ({}),
    'minutes/holdBackNews': () => ({}),
  };

/** Commands about papers that only the server gives. */
export const minutesOfTheServer: readonly MinutesCommandType[] = ['minutes/noteCommitments'];
