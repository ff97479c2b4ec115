import {
  assumed,
  countRow,
  heading,
  known,
  perUnit,
  ratioRow,
  type StarterIndicator,
  zeroRow,
} from './starter-rows.ts';

const GIAM_GIU = 'Tạm giữ, tạm giam, thi hành án hình sự';
const DAN_SU = 'Dân sự';
const THI_HANH_AN = 'Thi hành án dân sự';
const KHIEU_TO = 'Khiếu nại, tố cáo';
const KIEN_NGHI = 'Kháng nghị, kiến nghị';
const XAY_DUNG = 'Xây dựng Ngành';

const THANH_HOA_2024 = 'Báo cáo giao ban 8 tháng năm 2024, VKSND tỉnh Thanh Hóa';
const VU_7 = 'Báo cáo sơ kết, Vụ 7 VKSND tối cao';
const reported2018 = (result: string) => `Suy ra từ báo cáo năm 2018 của VKSND cấp tỉnh: ${result}`;

const wholeYearOfEachUnit = { basis: 'wholeYear', ...perUnit } as const;

/** Detention, execution of judgments, civil and administrative cases, complaints, and the sector's own building. */
export const otherIndicators: readonly StarterIndicator[] = [
  countRow(heading('GG-01', GIAM_GIU, 'Kiểm sát trực tiếp nhà tạm giữ, trại tạm giam'), 'cuộc', {
    targets: [{ ...assumed('atLeast', 2, wholeYearOfEachUnit), source: 'QĐ 297/QĐ-VKSTC năm 2012: 2 đến 4 lần/năm' }],
  }),
  ratioRow(
    heading('GG-02', GIAM_GIU, 'Kiểm sát trực tiếp UBND cấp xã có bị án đang thi hành án treo, cải tạo không giam giữ'),
    ['cuộc', 'UBND cấp xã có bị án'],
    {
      precision: 0,
      statesCount: true,
      isTypical: true,
      sentence: 'kiểm sát trực tiếp {kết quả} UBND cấp xã có bị án đang thi hành án treo, cải tạo không giam giữ',
      targets: [known('atLeast', 30, `${THANH_HOA_2024}: 67%, vượt 37%`)],
    },
  ),
  countRow(
    heading(
      'GG-03',
      GIAM_GIU,
      'Số lượng kháng nghị, kiến nghị trong kiểm sát việc tạm giữ, tạm giam, thi hành án hình sự',
    ),
    'kháng nghị, kiến nghị',
    {
      nameSaysNoun: true,
      isTypical: true,
      targets: [known('atLeast', 1, `${THANH_HOA_2024}: 249, vượt 221 (28 đơn vị, mỗi đơn vị ít nhất 01)`, perUnit)],
    },
  ),
  zeroRow(
    heading('GG-04', GIAM_GIU, 'Bị án có bản án đã có hiệu lực chưa được ra quyết định thi hành'),
    { noun: 'trường hợp', fact: 'không có bị án chưa được ra quyết định thi hành án' },
    { targets: [assumed('atMost', 0)] },
  ),
  ratioRow(
    heading('DS-01', DAN_SU, 'Tỷ lệ kiểm sát bản án, quyết định'),
    ['bản án, quyết định đã kiểm sát', 'bản án, quyết định của Tòa án'],
    { direction: 'equal', targets: [assumed('equals', 100)] },
  ),
  ratioRow(
    heading('DS-02', DAN_SU, 'Tỷ lệ kháng nghị phúc thẩm dân sự được chấp nhận'),
    ['kháng nghị được chấp nhận', 'kháng nghị đã xét xử'],
    { targets: [known('atLeast', 80, reported2018('đạt 81,8%, vượt 1,8%'))] },
  ),
  countRow(heading('DS-03', DAN_SU, 'Kháng nghị ngang cấp, trên một cấp'), 'kháng nghị', {
    targets: [assumed('atLeast', 1, perUnit)],
  }),
  countRow(heading('DS-04', DAN_SU, 'Kiến nghị vi phạm đối với Tòa án'), 'kiến nghị', {
    targets: [assumed('atLeast', 1, perUnit)],
  }),
  ratioRow(heading('DS-05', DAN_SU, 'Án dân sự bị hủy, sửa có trách nhiệm của Viện kiểm sát'), ['vụ', 'vụ đã xét xử'], {
    direction: 'lower',
    statesCount: true,
    targets: [assumed('atMost', 1.5)],
  }),
  countRow(heading('DS-06', DAN_SU, 'Phiên tòa rút kinh nghiệm án dân sự'), 'phiên tòa', {
    targets: [assumed('atLeast', 1, perUnit)],
  }),
  ratioRow(
    heading('HC-01', 'Hành chính, kinh doanh thương mại', 'Tỷ lệ kháng nghị hành chính được chấp nhận'),
    ['kháng nghị được chấp nhận', 'kháng nghị đã xét xử'],
    { targets: [known('atLeast', 80, reported2018('đạt 86,66%, vượt 6,66%'))] },
  ),
  ratioRow(
    heading('TH-01', THI_HANH_AN, 'Kiểm sát trực tiếp cơ quan thi hành án dân sự'),
    ['cuộc', 'cơ quan thi hành án dân sự'],
    { direction: 'equal', statesCount: true, targets: [assumed('equals', 100, { basis: 'wholeYear' })] },
  ),
  countRow(
    heading('TH-02', THI_HANH_AN, 'Kháng nghị, kiến nghị trong kiểm sát thi hành án dân sự'),
    'kháng nghị, kiến nghị',
    { targets: [assumed('atLeast', 1, perUnit)] },
  ),
  ratioRow(
    heading('KT-01', KHIEU_TO, 'Tỷ lệ giải quyết khiếu nại, tố cáo thuộc thẩm quyền'),
    ['đơn đã giải quyết', 'đơn thuộc thẩm quyền'],
    { targets: [assumed('atLeast', 90)] },
  ),
  countRow(
    heading('KT-02', KHIEU_TO, 'Trực tiếp kiểm sát việc giải quyết khiếu nại, tố cáo trong hoạt động tư pháp'),
    'cuộc',
    { targets: [assumed('atLeast', 1, perUnit)] },
  ),
  ratioRow(
    heading(
      'GT-01',
      'Giám đốc thẩm, tái thẩm',
      'Tỷ lệ giải quyết đơn đề nghị kháng nghị giám đốc thẩm, tái thẩm đã có hồ sơ',
    ),
    ['đơn đã giải quyết', 'đơn đã có hồ sơ'],
    { precision: 1, targets: [known('atLeast', 80, `${VU_7}: đạt 88,1%, vượt 8,1%`)] },
  ),
  countRow(heading('KN-01', KIEN_NGHI, 'Kiến nghị khắc phục vi phạm'), 'kiến nghị'),
  countRow(heading('KN-02', KIEN_NGHI, 'Kiến nghị phòng ngừa tội phạm, vi phạm pháp luật'), 'kiến nghị', {
    targets: [assumed('atLeast', 1, perUnit)],
  }),
  ratioRow(
    heading('KN-03', KIEN_NGHI, 'Tỷ lệ kháng nghị, kiến nghị được chấp nhận, tiếp thu'),
    ['kháng nghị, kiến nghị được chấp nhận', 'kháng nghị, kiến nghị đã ban hành'],
    { targets: [assumed('atLeast', 90)] },
  ),
  ratioRow(
    heading('HD-01', 'Hướng dẫn nghiệp vụ', 'Tỷ lệ trả lời thỉnh thị đúng hạn'),
    ['thỉnh thị trả lời đúng hạn', 'thỉnh thị đã nhận'],
    { direction: 'equal', targets: [assumed('equals', 100)] },
  ),
  countRow(heading('XD-01', XAY_DUNG, 'Hội nghị tập huấn, chuyên đề'), 'cuộc', { decidingBasis: 'ownPlan' }),
  ratioRow(
    heading('CN-01', 'Công nghệ thông tin', 'Số hóa hồ sơ vụ án, trình chiếu chứng cứ tại phiên tòa'),
    ['vụ', 'vụ đã xét xử'],
    { statesCount: true, decidingBasis: 'ownPlan' },
  ),
  ratioRow(
    heading('TK-01', 'Thống kê', 'Tỷ lệ báo cáo, thống kê đúng hạn, chính xác'),
    ['báo cáo đúng hạn, chính xác', 'báo cáo phải gửi'],
    { direction: 'equal', targets: [assumed('equals', 100)] },
  ),
  countRow(heading('TR-01', 'Tuyên truyền', 'Tin, bài đăng Trang thông tin điện tử'), 'tin, bài', {
    decidingBasis: 'ownPlan',
  }),
];
