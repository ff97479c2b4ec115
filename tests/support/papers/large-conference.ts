import { delegatesAnnex } from '#server/documents/official/delegates-annex.ts';
import { indicatorsAnnex } from '#server/documents/official/indicators-annex.ts';
import { minutesPaper } from '#server/documents/official/minutes-paper.ts';
import { paragraph } from '#server/documents/official/model.ts';
import { noticePaper } from '#server/documents/official/notice-paper.ts';
import { decree30 } from '#server/documents/official/profile.ts';
import { tasksAnnex } from '#server/documents/official/tasks-annex.ts';
import type { OfficialDocument } from '#server/ports/official-document.ts';
import { minutesInput, noticeInput } from './sample-papers.ts';

const SPEECHES = 60;
const SITES = 27;
const DELEGATES = 300;
const INDICATORS = 48;
const TASKS = 30;

const sentence =
  'Đơn vị đã tập trung chỉ đạo, nâng cao chất lượng thực hành quyền công tố và kiểm sát hoạt động tư pháp; khẩn trương đẩy nhanh tiến độ giải quyết các vụ án, vụ việc, phấn đấu hoàn thành và vượt các chỉ tiêu của Ngành và của Quốc hội giao. ';

/** A conference of three hours with everything in it: minutes with lists and figures, and the notice with its tasks. */
export function largeConference(): { readonly minutes: OfficialDocument; readonly notice: OfficialDocument } {
  const speech = minutesInput.discussion.speeches[0];
  if (!speech) throw new Error('the sample has a speech');
  const speeches = times(SPEECHES, (at) => ({
    ...speech,
    unit: `VKSND huyện số ${(at % SITES) + 1}`,
    text: [paragraph(sentence.repeat(3)), paragraph(sentence.repeat(2))],
  }));
  const annexes = [delegates(), indicators()];
  return {
    minutes: minutesPaper({ ...minutesInput, discussion: { span: null, speeches }, annexes }, decree30),
    notice: noticePaper({ ...noticeInput, annexes: [tasks()] }, decree30),
  };
}

function delegates() {
  const each = DELEGATES / (SITES + 3);
  const sites = times(SITES + 3, (site) => ({
    name: `Điểm cầu ${site + 1}`,
    unnamedCount: 0,
    delegates: times(each, (at) => ({
      name: `Đồng chí đại biểu ${at + 1}`,
      titles: 'Phó Viện trưởng VKSND huyện',
      rank: 'Kiểm sát viên sơ cấp',
      unit: `VKSND huyện số ${site + 1}`,
      site: `Điểm cầu ${site + 1}`,
      absence: at % 7 === 6 ? 'nghỉ ốm' : null,
    })),
  }));
  return delegatesAnnex({
    label: 'Phụ lục I',
    conference: minutesInput.conference,
    attachedTo: null,
    groups: [],
    sites,
  });
}

function indicators() {
  const names = times(INDICATORS, (at) => `Tỷ lệ kiểm sát việc giải quyết nguồn tin về tội phạm, nhóm ${at + 1}`);
  const worded = names.map((name) => ({
    name,
    result: '231 cuộc, đạt tỷ lệ 67%',
    compared: 'vượt 37% so với chỉ tiêu của Ngành và của Quốc hội',
    samePeriod: 'tăng 5,2% so với cùng kỳ',
    status: 'Vượt',
  }));
  const rows = times(SITES + 1, (at) => ({ unit: `VKSND huyện số ${at + 1}`, figures: names.map(() => '67,5%') }));
  return indicatorsAnnex({
    label: 'Phụ lục II',
    period: '8 tháng năm 2024',
    attachedTo: null,
    remarks: [],
    groups: [{ name: 'Hình sự', indicators: worded }],
    byUnit: { indicators: names, rows },
  });
}

function tasks() {
  const task = {
    text: sentence.trim(),
    lead: 'VKSND cấp huyện',
    support: 'Văn phòng tổng hợp',
    deadline: 'trong tháng 10 năm 2022',
    product: 'Báo cáo',
    note: '',
  };
  const all = times(TASKS, () => task);
  return tasksAnnex({ label: 'Phụ lục', conference: minutesInput.conference, attachedTo: null, tasks: all });
}

function times<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
