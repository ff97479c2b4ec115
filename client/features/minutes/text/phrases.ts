/** Set phrases of minutes and conclusions, in the wording of official papers; `id` finds one by typing a few letters. */
export type SetPhrase = { readonly id: string; readonly text: string };

export const setPhrases: readonly SetPhrase[] = [
  { id: 'ghi nhận', text: 'Ghi nhận, đánh giá cao kết quả các đơn vị đã đạt được trong kỳ.' },
  { id: 'biểu dương', text: 'Biểu dương các đơn vị hoàn thành và vượt chỉ tiêu được giao.' },
  { id: 'nhất trí', text: 'Cơ bản nhất trí với báo cáo và các ý kiến phát biểu tại Hội nghị.' },
  { id: 'hạn chế', text: 'Bên cạnh kết quả đạt được, vẫn còn một số tồn tại, hạn chế: ' },
  { id: 'nguyên nhân', text: 'Nguyên nhân của tồn tại, hạn chế nêu trên: ' },
  { id: 'khó khăn', text: 'Khó khăn, vướng mắc: ' },
  { id: 'đề nghị hướng dẫn', text: 'Đề nghị VKSND tỉnh hướng dẫn việc ' },
  { id: 'đề xuất kiến nghị', text: 'Đề xuất, kiến nghị: ' },
  { id: 'tiếp thu', text: 'Đơn vị tiếp thu ý kiến chỉ đạo và sẽ tổ chức thực hiện nghiêm túc.' },
  { id: 'cam kết hoàn thành', text: 'Cam kết hoàn thành chỉ tiêu trước ngày ' },
  { id: 'trong thời gian tới', text: 'Trong thời gian tới, yêu cầu các đơn vị tập trung thực hiện các nhiệm vụ sau: ' },
  { id: 'yêu cầu các phòng', text: 'Yêu cầu các phòng nghiệp vụ ' },
  { id: 'yêu cầu cấp huyện', text: 'Yêu cầu Viện trưởng VKSND cấp huyện ' },
  { id: 'giao văn phòng', text: 'Giao Văn phòng tổng hợp theo dõi, đôn đốc việc thực hiện và báo cáo kết quả.' },
  { id: 'phấn đấu', text: 'Phấn đấu hoàn thành đạt, vượt các chỉ tiêu công tác năm.' },
  { id: 'không để oan sai', text: 'Bảo đảm không để xảy ra oan, sai, bỏ lọt tội phạm.' },
  { id: 'chủ trì trả lời', text: 'Chủ trì Hội nghị giải đáp: ' },
  { id: 'trả lời sau', text: 'Nội dung này sẽ được trả lời bằng văn bản sau Hội nghị.' },
  { id: 'thống nhất', text: 'Hội nghị thống nhất: ' },
  { id: 'kết thúc', text: 'Hội nghị kết thúc vào hồi … giờ … phút cùng ngày./.' },
];
