import type { RequestType } from '#shared/floor/index.ts';

/** What a synthetic device is called in the conference; also how it knows its own kind again. */
export const DEVICE_LABEL = 'Máy mô phỏng';

/** Titles of those who attend, the head first. */
export const delegateTitles = {
  head: 'Viện trưởng',
  standsIn: 'Phó Viện trưởng phụ trách',
  members: ['Phó Viện trưởng', 'Kiểm sát viên trung cấp', 'Kiểm sát viên sơ cấp', 'Kiểm tra viên', 'Chánh Văn phòng'],
} as const;

export const absenceReasons = [
  'Tham gia phiên tòa theo lịch xét xử',
  'Dự lớp bồi dưỡng nghiệp vụ',
  'Dự họp Huyện ủy',
  'Nghỉ phép',
] as const;

/** Topics of requests, with the type that goes with each. */
export const topics: readonly { readonly requestType: RequestType; readonly topic: string }[] = [
  { requestType: 'discussion', topic: 'Tiến độ giải quyết tố giác, tin báo về tội phạm đang tạm đình chỉ' },
  { requestType: 'discussion', topic: 'Khó khăn trong trưng cầu giám định và định giá tài sản' },
  { requestType: 'discussion', topic: 'Kiến nghị phòng ngừa vi phạm trong quản lý đất đai' },
  { requestType: 'discussion', topic: 'Trả hồ sơ để điều tra bổ sung: nguyên nhân và giải pháp' },
  { requestType: 'discussion', topic: 'Chất lượng tranh tụng của Kiểm sát viên tại phiên tòa' },
  { requestType: 'discussion', topic: 'Số hóa hồ sơ vụ án và trình chiếu chứng cứ tại phiên tòa' },
  { requestType: 'discussion', topic: 'Kiểm sát thi hành án dân sự: việc có điều kiện nhưng chưa thi hành' },
  { requestType: 'discussion', topic: 'Kháng nghị phúc thẩm ngang cấp chưa đạt chỉ tiêu' },
  { requestType: 'discussion', topic: 'Trực tiếp kiểm sát tại nhà tạm giữ và cơ quan thi hành án hình sự' },
  { requestType: 'question', topic: 'Thời hạn gửi số liệu thống kê và báo cáo chuyên đề' },
  { requestType: 'question', topic: 'Hướng dẫn phân loại tin báo có dấu hiệu quan hệ dân sự' },
  { requestType: 'question', topic: 'Áp dụng biện pháp ngăn chặn đối với người dưới 18 tuổi' },
  { requestType: 'quick', topic: 'Đề nghị bổ sung biên chế Kiểm sát viên' },
  { requestType: 'quick', topic: 'Đề nghị sớm có kết quả giám định để kịp thời hạn điều tra' },
  { requestType: 'paper', topic: 'Kinh nghiệm phối hợp với Cơ quan điều tra từ giai đoạn tiếp nhận tin báo' },
];
