import type { MinutesInput } from '#server/documents/official/minutes-input.ts';
import { minutesPaper } from '#server/documents/official/minutes-paper.ts';
import { paragraph } from '#server/documents/official/model.ts';
import { noticePaper } from '#server/documents/official/notice-paper.ts';
import { decree30 } from '#server/documents/official/profile.ts';
import { minutesInput, noticeInput, vinhLong } from './sample-papers.ts';

// The facts of a conference of half a year with eight sites; the directives as they were said.

const conference = 'Hội nghị sơ kết công tác kiểm sát 6 tháng đầu năm 2022';
const said = [
  'Tiếp tục quán triệt thực hiện nghiêm phương châm: “Đoàn kết, đổi mới - Trách nhiệm, kỷ cương - Thực chất, hiệu quả”',
  'Triển khai thực hiện Kế hoạch số 74/KH-VKSTC ngày 26/5/2022 về thực hiện phong trào thi đua',
  'Rà soát chỉ tiêu nghiệp vụ chưa đạt theo kế hoạch đề ra, phấn đấu hoàn thành đạt, vượt chỉ tiêu cả năm',
];

const input: MinutesInput = {
  ...minutesInput,
  organisation: vinhLong,
  conference,
  begun: { date: '2022-06-08', time: { hour: 7, minute: 30 } },
  ended: { date: '2022-06-08', time: { hour: 11, minute: 5 } },
  place: 'Điểm cầu VKSND tỉnh và 08 điểm cầu VKSND cấp huyện',
  attendance: {
    hub: {
      composition: 'Ban lãnh đạo VKSND tỉnh, các đồng chí Trưởng, Phó trưởng phòng trực thuộc, Kiểm sát viên trung cấp',
      delegateCount: null,
    },
    sites: { siteCount: 8, level: 'VKSND cấp huyện', composition: 'đại biểu các đơn vị', delegateCount: 82 },
    listedIn: 'Phụ lục I',
    away: [],
    unreported: 0,
    absences: [],
    text: [],
  },
  chair: { name: null, titles: 'Viện trưởng VKSND tỉnh Vĩnh Long' },
  presiding: [],
  openings: [],
  reports: [
    {
      title: 'Báo cáo sơ kết 6 tháng đầu năm 2022',
      presenter: null,
      span: null,
      text: [
        paragraph(
          'VKSND hai cấp thực hiện đạt và vượt một số chỉ tiêu nghiệp vụ, không xảy ra trường hợp oan, sai, bỏ lọt tội phạm hoặc Tòa tuyên bị cáo không phạm tội.',
        ),
      ],
      results: [
        '16 kháng nghị',
        '24 kiến nghị khắc phục vi phạm',
        '07 kiến nghị phòng ngừa tội phạm và vi phạm pháp luật',
      ],
    },
  ],
  discussion: {
    span: null,
    speeches: Array.from({ length: 14 }, (_, at) => ({
      speaker: null,
      unit: `VKSND cấp huyện số ${at + 1}`,
      site: null,
      isPaper: false,
      joined: [],
      gist: null,
      text: [paragraph('Nêu những cách làm hay, biện pháp khắc phục hạn chế thiếu sót.')],
    })),
  },
  answers: [],
  conclusion: {
    span: null,
    text: [],
    directives: said.map((text, at) => ({
      text,
      responsible: 'các đơn vị',
      deadline: at === 2 ? 'trong tháng 10 năm 2022' : null,
    })),
  },
  commitments: [],
  interruptions: [],
  annexes: [],
};

export const vinhLongMinutes = minutesPaper(input, decree30);
const [first = '', ...others] = said;
export const vinhLongNotice = noticePaper(
  {
    ...noticeInput,
    organisation: vinhLong,
    conference,
    date: '2022-06-08',
    sites: { siteCount: 8, level: 'VKSND cấp huyện' },
    chair: input.chair,
    attended: input.attendance.hub.composition,
    addressed: [
      {
        addressee: 'các đơn vị',
        directives: [
          { text: first, deadline: null },
          ...others.map((text, at) => ({ text, deadline: at === 1 ? 'trong tháng 10 năm 2022' : null })),
        ],
      },
    ],
    annexes: [],
  },
  decree30,
);
