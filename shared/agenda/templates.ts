import { MINUTE_MS } from '#shared/kernel/index.ts';
import type { ItemKind } from './kinds.ts';

/** Who presents an item, by role; the creation form fills in the person. */
export type PresenterRole = 'chair' | 'presiding' | 'reporter' | null;

export type TemplateItem = {
  readonly kind: ItemKind;
  readonly title: string;
  readonly plannedMs: number;
  readonly presenterRole: PresenterRole;
};

export type AgendaTemplate = {
  readonly code: 'A' | 'B' | 'C' | 'D' | 'E';
  readonly kind: 'giaoBan' | 'soKet' | 'tongKet' | 'chuyenDe';
  readonly name: string;
  /** Cap of the whole conference, after QĐ 45/2018/QĐ-TTg: half a day is 4 h, a day 8 h. */
  readonly capMs: number;
  readonly items: readonly TemplateItem[];
};

const HALF_DAY_MS = 240 * MINUTE_MS;
const DAY_MS = 480 * MINUTE_MS;

function item(kind: ItemKind, minutes: number, title: string, presenterRole: PresenterRole = null): TemplateItem {
  return { kind, title, plannedMs: minutes * MINUTE_MS, presenterRole };
}

/**
 * The usual programmes of such conferences (DOMAIN 2.2 to 2.6), rows that name two kinds split in two.
 * Minutes are defaults of practice: everything can be changed in the conference.
 */
export const agendaTemplates: readonly AgendaTemplate[] = [
  {
    code: 'A',
    kind: 'giaoBan',
    name: 'Giao ban tháng, giao ban lũy kế',
    capMs: HALF_DAY_MS,
    items: [
      item('rollCall', 8, 'Điểm danh điểm cầu, báo cáo quân số'),
      item('introduction', 5, 'Tuyên bố lý do, thông qua chương trình', 'reporter'),
      item('report', 12, 'Tóm tắt kết quả công tác', 'reporter'),
      item('indicators', 8, 'Trình bày chỉ tiêu điển hình', 'reporter'),
      item('prompts', 5, 'Gợi ý thảo luận: chỉ tiêu chưa đạt, đơn vị cần tập trung', 'presiding'),
      item('discussion', 60, 'Thảo luận: khó khăn, vướng mắc, nguyên nhân, giải pháp, cam kết'),
      item('answers', 25, 'Giải đáp theo khối'),
      item('conclusion', 20, 'Kết luận, giao nhiệm vụ', 'chair'),
      item('closing', 2, 'Bế mạc', 'chair'),
    ],
  },
  {
    code: 'B',
    kind: 'soKet',
    name: 'Sơ kết quý, sơ kết 6 tháng',
    capMs: DAY_MS,
    items: [
      item('rollCall', 8, 'Điểm danh điểm cầu, báo cáo quân số'),
      item('introduction', 10, 'Tuyên bố lý do, giới thiệu đại biểu', 'reporter'),
      item('opening', 5, 'Khai mạc, đặt vấn đề', 'chair'),
      item('report', 25, 'Trình bày báo cáo sơ kết (tóm tắt)', 'reporter'),
      item('indicators', 15, 'Bảng chỉ tiêu: vượt, đạt, chưa đạt', 'reporter'),
      item('papers', 45, 'Tham luận đăng ký trước'),
      item('recess', 15, 'Giải lao'),
      item('discussion', 30, 'Thảo luận, phát biểu ý kiến'),
      item('answers', 20, 'Giải đáp theo khối'),
      item('awards', 10, 'Khen thưởng'),
      item('directiveSpeech', 15, 'Phát biểu chỉ đạo của lãnh đạo cấp trên'),
      item('acknowledgement', 5, 'Phát biểu tiếp thu', 'chair'),
      item('conclusion', 20, 'Kết luận hội nghị', 'chair'),
      item('closing', 2, 'Bế mạc', 'chair'),
    ],
  },
  {
    code: 'C',
    kind: 'tongKet',
    name: 'Tổng kết năm và triển khai nhiệm vụ năm sau',
    capMs: DAY_MS,
    items: [
      item('rollCall', 5, 'Điểm danh điểm cầu'),
      item('flagSalute', 3, 'Chào cờ'),
      item('introduction', 10, 'Tuyên bố lý do, giới thiệu đại biểu', 'reporter'),
      item('opening', 7, 'Khai mạc', 'chair'),
      item('video', 15, 'Trình chiếu video kết quả và phương hướng'),
      item('report', 25, 'Trình bày báo cáo tổng kết, phương hướng (tóm tắt)', 'reporter'),
      item('papers', 35, 'Tham luận'),
      item('recess', 15, 'Giải lao'),
      item('awards', 30, 'Công bố quyết định, trao thưởng'),
      item('pledge', 10, 'Ký kết giao ước thi đua'),
      item('directiveSpeech', 20, 'Phát biểu chỉ đạo của lãnh đạo cấp trên'),
      item('acknowledgement', 5, 'Phát biểu tiếp thu', 'chair'),
      item('conclusion', 15, 'Kết luận, mục tiêu trọng tâm năm sau', 'chair'),
      item('closing', 2, 'Bế mạc', 'chair'),
    ],
  },
  {
    code: 'D',
    kind: 'chuyenDe',
    name: 'Chuyên đề, rút kinh nghiệm, tập huấn',
    capMs: DAY_MS,
    items: [
      item('rollCall', 8, 'Điểm danh điểm cầu'),
      item('introduction', 5, 'Tuyên bố lý do, mục đích, yêu cầu', 'reporter'),
      item('opening', 5, 'Khai mạc', 'chair'),
      item('report', 35, 'Trình bày báo cáo chuyên đề', 'reporter'),
      item('papers', 40, 'Tham luận theo lĩnh vực'),
      item('recess', 15, 'Giải lao'),
      item('discussion', 45, 'Trao đổi, nêu vướng mắc'),
      item('answers', 30, 'Giải đáp, thống nhất nhận thức'),
      item('conclusion', 15, 'Kết luận', 'chair'),
    ],
  },
  {
    code: 'E',
    kind: 'soKet',
    name: 'Hội nghị của một đơn vị, không có điểm cầu',
    capMs: HALF_DAY_MS,
    items: [
      item('report', 25, 'Trình bày báo cáo sơ kết', 'reporter'),
      item('discussion', 25, 'Thảo luận, ý kiến của công chức'),
      item('speech', 10, 'Phát biểu của thủ trưởng đơn vị'),
      item('directiveSpeech', 20, 'Phát biểu chỉ đạo của lãnh đạo cấp trên'),
      item('acknowledgement', 5, 'Phát biểu tiếp thu', 'chair'),
      item('conclusion', 5, 'Kết luận', 'chair'),
    ],
  },
];
