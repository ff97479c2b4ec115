import {
  assumed,
  byNationalAssembly,
  countRow,
  forProvince,
  heading,
  known,
  perUnit,
  ratioRow,
  type StarterIndicator,
  zeroRow,
} from './starter-rows.ts';

const TIN_BAO = 'Tin báo';
const DIEU_TRA = 'Điều tra';
const TRUY_TO = 'Truy tố';
const XET_XU = 'Xét xử hình sự';

const THANH_HOA_2024 = 'Báo cáo giao ban 8 tháng năm 2024, VKSND tỉnh Thanh Hóa';
const VINH_LONG_2022 = 'Báo cáo sơ kết 6 tháng đầu năm 2022, VKSND tỉnh Vĩnh Long';
const HAU_GIANG_9T = 'Báo cáo giao ban 9 tháng, VKSND tỉnh Hậu Giang';
const HAU_GIANG = 'Tin hội nghị tổng kết, VKSND tỉnh Hậu Giang';
const VU_7 = 'Báo cáo sơ kết, Vụ 7 VKSND tối cao';
/** A published report of another provincial procuracy, with the surplus from which the target follows. */
const reported = (result: string) => `Suy ra từ báo cáo của VKSND cấp tỉnh: ${result}`;

/** Reports of crime, investigation, prosecution, criminal trials. */
export const criminalIndicators: readonly StarterIndicator[] = [
  ratioRow(
    heading('TB-01', TIN_BAO, 'Tỷ lệ giải quyết tố giác, tin báo về tội phạm, kiến nghị khởi tố'),
    ['tin đã giải quyết', 'tin đã thụ lý'],
    { targets: [known('atLeast', 90, reported('đạt 98,94%, vượt 8,94%'))] },
  ),
  ratioRow(
    heading('TB-02', TIN_BAO, 'Tỷ lệ tố giác, tin báo quá hạn trên số chưa giải quyết'),
    ['tin quá hạn', 'tin chưa giải quyết'],
    { direction: 'lower', targets: [assumed('atMost', 0)] },
  ),
  countRow(
    heading('TB-03', TIN_BAO, 'Kiểm sát trực tiếp việc giải quyết tố giác, tin báo tại Cơ quan điều tra'),
    'cuộc',
    { targets: [assumed('atLeast', 1, perUnit)] },
  ),
  countRow(
    heading(
      'TB-04',
      TIN_BAO,
      'Kiến nghị yêu cầu CQĐT khắc phục vi phạm, phòng ngừa vi phạm pháp luật và tội phạm trong thụ lý, giải quyết tố giác, tin báo về tội phạm',
    ),
    'kiến nghị',
    { isTypical: true, targets: [known('atLeast', 30, `${THANH_HOA_2024}: 68, vượt 38`, forProvince)] },
  ),
  ratioRow(heading('TB-05', TIN_BAO, 'Yêu cầu kiểm tra, xác minh'), ['yêu cầu', 'tin đã thụ lý'], {
    direction: 'equal',
    statesCount: true,
    targets: [assumed('equals', 100)],
  }),
  ratioRow(
    heading('TB-06', TIN_BAO, 'Tỷ lệ kháng nghị, kiến nghị qua kiểm sát trực tiếp được chấp nhận'),
    ['kháng nghị, kiến nghị được chấp nhận', 'kháng nghị, kiến nghị đã ban hành'],
    { targets: [assumed('atLeast', 90)] },
  ),
  ratioRow(
    heading('DT-01', DIEU_TRA, 'Tỷ lệ giải quyết án của Cơ quan điều tra'),
    ['vụ đã giải quyết', 'vụ đã thụ lý'],
    { targets: [assumed('atLeast', 80)] },
  ),
  ratioRow(heading('DT-02', DIEU_TRA, 'Án trọng điểm được xác định'), ['vụ', 'vụ khởi tố'], {
    statesCount: true,
    targets: [known('atLeast', 8, reported('đạt 12,54%, vượt 4,54%'))],
  }),
  ratioRow(heading('DT-03', DIEU_TRA, 'Án áp dụng thủ tục rút gọn'), ['vụ', 'vụ đủ điều kiện'], {
    direction: 'equal',
    statesCount: true,
    targets: [assumed('equals', 100)],
  }),
  ratioRow(heading('DT-04', DIEU_TRA, 'Yêu cầu điều tra được ban hành'), ['yêu cầu', 'vụ khởi tố'], {
    statesCount: true,
    targets: [assumed('atLeast', 90)],
  }),
  zeroRow(
    heading('DT-05', DIEU_TRA, 'Đình chỉ điều tra vì bị can không phạm tội'),
    { noun: 'trường hợp', fact: 'không có trường hợp đình chỉ điều tra vì bị can không phạm tội' },
    { targets: [known('atMost', 0, HAU_GIANG_9T)] },
  ),
  zeroRow(
    heading('DT-06', DIEU_TRA, 'Tạm giữ, tạm giam quá hạn'),
    { noun: 'người', fact: 'không để tạm giữ, tạm giam quá hạn' },
    { targets: [known('atMost', 0, 'Báo cáo của VKSND cấp tỉnh; QĐ 297/QĐ-VKSTC năm 2012')] },
  ),
  ratioRow(heading('TT-01', TRUY_TO, 'Tỷ lệ giải quyết án ở giai đoạn truy tố'), ['vụ đã giải quyết', 'vụ đã thụ lý'], {
    targets: [known('atLeast', 95, reported('đạt 99,92%, vượt 4,92%'))],
  }),
  ratioRow(
    heading('TT-02', TRUY_TO, 'Tỷ lệ truy tố đúng thời hạn, đúng tội danh'),
    ['vụ truy tố đúng thời hạn, đúng tội danh', 'vụ đã truy tố'],
    { direction: 'equal', targets: [known('equals', 100, HAU_GIANG)] },
  ),
  ratioRow(
    heading('TT-03', TRUY_TO, 'Án trả hồ sơ để điều tra bổ sung có trách nhiệm của Viện kiểm sát'),
    ['vụ', 'vụ đã giải quyết'],
    {
      direction: 'lower',
      statesCount: true,
      targets: [known('atMost', 5, 'Báo cáo của VKSND cấp tỉnh: 0,76%, chỉ tiêu không quá 5%')],
    },
  ),
  zeroRow(
    heading('TT-04', TRUY_TO, 'Viện kiểm sát truy tố, Tòa án tuyên bị cáo không phạm tội'),
    { noun: 'trường hợp', fact: 'không có trường hợp Tòa án tuyên bị cáo không phạm tội' },
    { targets: [known('atMost', 0, `${VINH_LONG_2022}; ${HAU_GIANG_9T}`)] },
  ),
  zeroRow(
    heading('CH-01', 'Chung', 'Oan, sai, bỏ lọt tội phạm'),
    { noun: 'trường hợp', fact: 'không để xảy ra oan, sai, bỏ lọt tội phạm' },
    { isTypical: true, targets: [known('atMost', 0, `${THANH_HOA_2024}; ${VINH_LONG_2022}`)] },
  ),
  countRow(heading('XX-01', XET_XU, 'Kháng nghị phúc thẩm hình sự'), 'kháng nghị', {
    targets: [assumed('atLeast', 1, perUnit)],
  }),
  ratioRow(
    heading('XX-02', XET_XU, 'Tỷ lệ kháng nghị phúc thẩm hình sự được Tòa án chấp nhận'),
    ['kháng nghị được chấp nhận', 'kháng nghị đã xét xử'],
    { isTypical: true, targets: [assumed('atLeast', 70), assumed('atLeast', 70, byNationalAssembly)] },
  ),
  ratioRow(
    heading('XX-03', XET_XU, 'Tỷ lệ bị cáo có kháng nghị giám đốc thẩm được Tòa án chấp nhận'),
    ['bị cáo được chấp nhận kháng nghị', 'bị cáo có kháng nghị đã xét xử'],
    {
      targets: [
        known('atLeast', 75, `${VU_7}: đạt 100%, vượt 25%`),
        known('atLeast', 75, `${VU_7}: đạt 100%, vượt 25%`, byNationalAssembly),
      ],
    },
  ),
  ratioRow(
    heading('XX-04', XET_XU, 'Án hình sự bị hủy, sửa có trách nhiệm của Viện kiểm sát'),
    ['vụ', 'vụ đã xét xử'],
    { direction: 'lower', statesCount: true, targets: [assumed('atMost', 1.5)] },
  ),
  countRow(heading('XX-05', XET_XU, 'Phiên tòa rút kinh nghiệm án hình sự'), 'phiên tòa', {
    targets: [assumed('atLeast', 1, perUnit)],
  }),
  countRow(heading('XX-06', XET_XU, 'Phiên tòa trực tuyến theo Nghị quyết 33/2021/QH15'), 'phiên tòa'),
  countRow(heading('XX-07', XET_XU, 'Thông báo rút kinh nghiệm'), 'thông báo', {
    targets: [{ ...assumed('atLeast', 2, forProvince), source: `${VU_7} (chỉ tiêu của Vụ): 02 thông báo` }],
  }),
];
