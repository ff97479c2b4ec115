import { delegatesAnnex } from '#server/documents/official/delegates-annex.ts';
import { type ErratumInput, erratumPaper } from '#server/documents/official/erratum-paper.ts';
import { indicatorsAnnex } from '#server/documents/official/indicators-annex.ts';
import type { MinutesInput } from '#server/documents/official/minutes-input.ts';
import { minutesPaper } from '#server/documents/official/minutes-paper.ts';
import { list, paragraph } from '#server/documents/official/model.ts';
import { type NoticeInput, noticePaper } from '#server/documents/official/notice-paper.ts';
import { attachedTo, type Person } from '#server/documents/official/papers.ts';
import { decree30 } from '#server/documents/official/profile.ts';
import { tasksAnnex } from '#server/documents/official/tasks-annex.ts';
import type { Organisation } from '#server/ports/office-settings.ts';
import type { Annex } from '#server/ports/official-document.ts';

// The facts of two reports; people by their titles.

export const thanhHoa: Organisation = {
  authority: 'Viện kiểm sát nhân dân tối cao',
  name: 'Viện kiểm sát nhân dân tỉnh Thanh Hóa',
  shortName: 'VKSND tỉnh Thanh Hóa',
  ownLevel: 'VKSND tỉnh',
  place: 'Thanh Hóa',
  office: 'Văn phòng tổng hợp',
  officeSymbol: 'VPTH',
};

export const vinhLong: Organisation = {
  ...thanhHoa,
  name: 'Viện kiểm sát nhân dân tỉnh Vĩnh Long',
  shortName: 'VKSND tỉnh Vĩnh Long',
  place: 'Vĩnh Long',
};

function titled(titles: string): Person {
  return { name: null, titles };
}

const conference = 'Hội nghị giao ban công tác 9 tháng năm 2022';
/** Not issued yet. */
const paper = { organisation: thanhHoa, issued: null, isDraft: false, isInternal: false };

export const delegates: Annex = delegatesAnnex({
  label: 'Phụ lục I',
  conference,
  attachedTo: attachedTo(paper, { typeName: 'Biên bản', symbol: decree30.symbols.minutes }),
  groups: [
    {
      name: 'Lãnh đạo Viện',
      unnamedCount: 0,
      delegates: [
        {
          name: 'Đồng chí Viện trưởng',
          titles: 'Bí thư Ban cán sự đảng, Viện trưởng VKSND tỉnh',
          rank: 'Kiểm sát viên cao cấp',
          unit: 'VKSND tỉnh Thanh Hóa',
          site: 'VKSND tỉnh',
          absence: null,
        },
        {
          name: 'Đồng chí Phó Viện trưởng',
          titles: 'Phó Viện trưởng VKSND tỉnh',
          rank: 'Kiểm sát viên cao cấp',
          unit: 'VKSND tỉnh Thanh Hóa',
          site: 'VKSND tỉnh',
          absence: 'đi công tác',
        },
      ],
    },
  ],
  sites: [
    {
      name: 'Điểm cầu Hậu Lộc',
      unnamedCount: 0,
      delegates: [
        {
          name: 'Đồng chí Viện trưởng',
          titles: 'Viện trưởng VKSND huyện Hậu Lộc',
          rank: 'Kiểm sát viên trung cấp',
          unit: 'VKSND huyện Hậu Lộc',
          site: 'Hậu Lộc',
          absence: null,
        },
      ],
    },
  ],
});

export const indicators: Annex = indicatorsAnnex({
  label: 'Phụ lục II',
  period: '8 tháng năm 2024 (01/12/2023 - 31/7/2024)',
  attachedTo: null,
  remarks: ['Số liệu minh họa.'],
  groups: [
    {
      name: 'Kiểm sát việc giải quyết tố giác, tin báo về tội phạm',
      indicators: [
        {
          name: 'Kiến nghị yêu cầu CQĐT khắc phục vi phạm, phòng ngừa vi phạm pháp luật và tội phạm',
          result: '68 kiến nghị',
          compared: 'vượt 38 kiến nghị so với chỉ tiêu của Ngành',
          samePeriod: 'tăng 05 kiến nghị',
          status: 'Vượt',
        },
      ],
    },
    {
      name: 'Kiểm sát thi hành án hình sự',
      indicators: [
        {
          name: 'Kiểm sát trực tiếp UBND cấp xã có bị án đang thi hành án treo, cải tạo không giam giữ',
          result: '231 cuộc, đạt tỷ lệ 67%',
          compared: 'vượt 37% so với chỉ tiêu của Ngành',
          samePeriod: 'chưa có số liệu',
          status: 'Vượt',
        },
      ],
    },
  ],
  byUnit: {
    indicators: [
      'Kiến nghị trong giải quyết tin báo',
      'Kiểm sát trực tiếp UBND cấp xã',
      'Kháng nghị, kiến nghị tạm giữ, tạm giam',
    ],
    rows: [
      { unit: 'VKSND thành phố Thanh Hóa', figures: ['05', '67,5%', '12'] },
      { unit: 'VKSND huyện Hậu Lộc', figures: ['02', '100%', '1.180'] },
    ],
  },
});

export const tasks: Annex = tasksAnnex({
  label: 'Phụ lục',
  conference,
  attachedTo: attachedTo(paper, { typeName: 'Thông báo', symbol: decree30.symbols.notice }),
  tasks: [
    {
      text: 'Rà soát nhiệm vụ thuộc trách nhiệm của các đơn vị được phân công phụ trách để có sự chỉ đạo thực hiện hiệu quả',
      lead: 'Các đồng chí Phó Viện trưởng',
      support: 'Văn phòng tổng hợp',
      deadline: '03 tháng cuối năm',
      product: 'Báo cáo kết quả rà soát',
      note: '',
    },
    {
      text: 'Tập trung triển khai thực hiện các chỉ tiêu chưa đạt; các chỉ tiêu đạt phấn đấu vượt và vượt sâu so với yêu cầu của Quốc hội và của Ngành',
      lead: 'Các phòng nghiệp vụ; VKSND cấp huyện',
      support: '',
      deadline: '30/11/2022',
      product: '',
      note: '',
    },
  ],
});

export const minutesInput: MinutesInput = {
  ...paper,
  form: 'full',
  conference,
  begun: { date: '2022-09-12', time: { hour: 8, minute: 0 } },
  ended: { date: '2022-09-12', time: { hour: 11, minute: 30 } },
  place: 'Điểm cầu VKSND tỉnh và 27 điểm cầu VKSND cấp huyện',
  attendance: {
    hub: {
      composition:
        'các đồng chí Phó Viện trưởng, Trưởng phòng, Phó Trưởng phòng, Kế toán trưởng, Trưởng các đoàn thể thuộc VKSND tỉnh',
      delegateCount: 52,
    },
    sites: {
      siteCount: 27,
      level: 'VKSND cấp huyện',
      composition: 'các đồng chí Viện trưởng, Phó Viện trưởng và toàn thể Kiểm sát viên, công chức',
      delegateCount: 248,
    },
    listedIn: 'Phụ lục I',
    away: [],
    unreported: 0,
    absences: [{ who: 'đồng chí Phó Viện trưởng VKSND tỉnh', reason: 'đi công tác' }],
    text: [],
  },
  chair: titled('Bí thư Ban cán sự đảng, Viện trưởng VKSND tỉnh'),
  presiding: [titled('Phó Viện trưởng VKSND tỉnh')],
  secretaries: [titled('Chuyên viên Văn phòng tổng hợp')],
  openings: [
    {
      speaker: titled('Chánh Văn phòng tổng hợp VKSND tỉnh'),
      span: { from: { hour: 8, minute: 0 }, to: { hour: 8, minute: 10 } },
      text: [paragraph('Tuyên bố lý do, giới thiệu đại biểu và chương trình Hội nghị.')],
    },
  ],
  reports: [
    {
      title: 'Báo cáo kết quả công tác 9 tháng năm 2022',
      presenter: titled('Chánh Văn phòng tổng hợp VKSND tỉnh'),
      span: { from: { hour: 8, minute: 10 }, to: { hour: 8, minute: 40 } },
      text: [
        paragraph(
          'VKSND tỉnh đã triển khai, thực hiện tốt Chỉ thị số 01/CT-VKSTC ngày 27/12/2021 của Viện trưởng VKSND tối cao về công tác của ngành Kiểm sát nhân dân năm 2022; cơ bản đã hoàn thành tốt các chỉ tiêu của Quốc hội và của Ngành giao.',
        ),
      ],
      results: ['Chất lượng kháng nghị phúc thẩm án hình sự, dân sự, hành chính vượt chỉ tiêu yêu cầu đề ra'],
    },
  ],
  discussion: {
    span: { from: { hour: 8, minute: 40 }, to: { hour: 10, minute: 30 } },
    speeches: [
      {
        speaker: titled('Viện trưởng VKSND huyện Hậu Lộc'),
        unit: 'VKSND huyện Hậu Lộc',
        site: 'điểm cầu Hậu Lộc',
        isPaper: false,
        joined: [],
        gist: 'nêu khó khăn trong công tác kiểm sát thi hành án hình sự',
        text: [
          paragraph('Chỉ rõ những tồn tại, hạn chế, khó khăn, vướng mắc trong công tác thực hành quyền công tố.'),
          list(['Về nguyên nhân: biên chế còn thiếu;', 'Về giải pháp: phân công Kiểm sát viên theo dõi từng địa bàn.']),
        ],
      },
      {
        speaker: null,
        unit: 'VKSND thành phố Thanh Hóa',
        site: 'điểm cầu thành phố Thanh Hóa',
        isPaper: false,
        joined: [],
        gist: null,
        text: [paragraph('Đề xuất tăng cường ứng dụng công nghệ thông tin, số hóa hồ sơ.')],
      },
    ],
  },
  answers: [
    {
      field: 'khối hình sự',
      answeredBy: titled('Phó Viện trưởng VKSND tỉnh phụ trách khối'),
      text: [],
      span: { from: { hour: 10, minute: 30 }, to: { hour: 11, minute: 0 } },
      difficulties: [
        {
          raisedBy: 'VKSND huyện Hậu Lộc',
          difficulty: 'Vướng mắc trong phối hợp với UBND cấp xã về thi hành án treo',
          answer: 'Thực hiện theo hướng dẫn nghiệp vụ của VKSND tối cao',
          isLater: false,
        },
        { raisedBy: 'VKSND thành phố Thanh Hóa', difficulty: 'Kinh phí số hóa hồ sơ', answer: null, isLater: true },
      ],
    },
  ],
  unanswered: [],
  guidance: [],
  replies: [],
  beginnings: [],
  others: [],
  endings: [],
  conclusion: {
    span: { from: { hour: 11, minute: 0 }, to: { hour: 11, minute: 25 } },
    text: [
      paragraph(
        'Đồng chí Viện trưởng đánh giá cao kết quả công tác đã đạt được trong 9 tháng đầu năm 2022 và yêu cầu:',
      ),
    ],
    directives: [
      {
        text: 'Rà soát nhiệm vụ thuộc trách nhiệm của các đơn vị được phân công phụ trách để có sự chỉ đạo thực hiện hiệu quả',
        responsible: 'các đồng chí Phó Viện trưởng VKSND tỉnh',
        deadline: '03 tháng cuối năm',
      },
      {
        text: 'Tập trung triển khai thực hiện các chỉ tiêu chưa đạt, các chỉ tiêu đạt phấn đấu vượt và vượt sâu',
        responsible: 'các phòng trực thuộc, VKSND cấp huyện',
        deadline: null,
      },
    ],
  },
  commitments: [
    { unit: 'VKSND huyện Hậu Lộc', text: 'Hoàn thành chỉ tiêu kiểm sát trực tiếp', deadline: '31/10/2022' },
  ],
  interruptions: ['Hội nghị giải lao từ 09 giờ 30 phút đến 09 giờ 45 phút'],
  recipients: ['Lãnh đạo Viện', 'Lưu: VT, Hồ sơ'],
  annexes: [delegates],
};

export const noticeInput: NoticeInput = {
  ...paper,
  conference,
  date: '2022-09-12',
  sites: { siteCount: 27, level: 'VKSND cấp huyện' },
  chair: titled('Bí thư Ban cán sự đảng, Viện trưởng VKSND tỉnh'),
  chairOffice: 'Viện trưởng',
  attended:
    'các đồng chí Phó Viện trưởng, Trưởng phòng, Phó Trưởng phòng; Viện trưởng, Phó Viện trưởng VKSND cấp huyện và toàn thể Kiểm sát viên, công chức',
  heard: [
    'báo cáo kết quả công tác 9 tháng năm 2022',
    'ý kiến thảo luận của các đơn vị',
    'giải đáp của các đồng chí Phó Viện trưởng phụ trách khối',
  ],
  results: [
    paragraph(
      'Chất lượng, hiệu quả công tác nghiệp vụ của VKSND hai cấp tiếp tục có sự chuyển biến tích cực, cơ bản hoàn thành tốt các chỉ tiêu của Quốc hội và của Ngành giao.',
    ),
  ],
  shortcomings: [
    paragraph(
      'Một số đơn vị còn có chỉ tiêu chưa đạt; còn khó khăn, vướng mắc trong công tác thực hành quyền công tố.',
    ),
  ],
  causes: [],
  addressed: [
    {
      addressee: 'các đồng chí Phó Viện trưởng VKSND tỉnh',
      directives: [
        {
          text: 'rà soát nhiệm vụ thuộc trách nhiệm của các đơn vị được phân công phụ trách để có sự chỉ đạo thực hiện hiệu quả',
          deadline: null,
        },
      ],
    },
    {
      addressee: 'Trưởng phòng trực thuộc, Viện trưởng VKSND cấp huyện',
      directives: [
        { text: 'tập trung triển khai thực hiện các chỉ tiêu chưa đạt', deadline: '03 tháng cuối năm' },
        {
          text: 'các chỉ tiêu đạt phấn đấu vượt và vượt sâu so với yêu cầu của Quốc hội và của Ngành đề ra',
          deadline: null,
        },
        { text: 'tăng cường triển khai ứng dụng công nghệ thông tin và thúc đẩy chuyển đổi số', deadline: null },
      ],
    },
  ],
  signer: { mode: 'office', title: null, name: 'ThS. Nguyễn Văn A' },
  recipients: ['Lãnh đạo Viện (để báo cáo)', 'Các phòng thuộc VKSND tỉnh', 'VKSND cấp huyện', 'Lưu: VT, VPTH'],
  annexes: [tasks],
};

export const minutes = minutesPaper(minutesInput, decree30);
export const notice = noticePaper(noticeInput, decree30);

/** A letter that corrects the notice, whose own number the registry has not given yet. */
export const erratumInput: ErratumInput = {
  ...paper,
  paper: {
    typeName: 'Thông báo',
    symbol: decree30.symbols.notice,
    number: 7,
    date: '2022-09-16',
    subject: 'Kết luận của Viện trưởng Viện kiểm sát nhân dân tỉnh Thanh Hóa tại Hội nghị giao ban',
  },
  text: 'trang 2, mục II.2',
  printed: 'vượt và vượt sau so với yêu cầu',
  corrected: 'vượt và vượt sâu so với yêu cầu',
  chairOffice: 'Viện trưởng',
  signer: { mode: 'office', title: null, name: null },
  addressees: ['Lãnh đạo Viện', 'Các phòng thuộc VKSND tỉnh', 'VKSND cấp huyện'],
};
export const erratum = erratumPaper(erratumInput, decree30);
