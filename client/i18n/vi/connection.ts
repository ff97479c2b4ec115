export const connection = {
  awayTitle: 'Mất kết nối với máy chủ từ {{time}}',
  awayText:
    'Màn hình giữ hình ảnh và nội dung cuối cùng, đồng hồ dừng tại thời điểm đó. Đang tự kết nối lại; khi có kết nối, mọi nội dung được cập nhật. Trong lúc này không thao tác được để tránh mất lệnh.',
  connecting: 'Đang kết nối với máy chủ',
  syncing: 'Đang cập nhật nội dung hội nghị',
  refusedTitle: 'Máy chủ đã kết thúc kết nối này',
  reload: 'Tải lại trang',
  readOnly:
    'Máy chủ không ghi được dữ liệu, hội nghị chỉ xem. Nội dung đã ghi không mất. Cán bộ kỹ thuật cần giải phóng đĩa.',
  awayReason: 'Đang mất kết nối với máy chủ.',
  readOnlyReason: 'Máy chủ đang chỉ cho xem.',
  mediaAway: 'Hình và tiếng đang kết nối lại',
  secret: 'Không nhập, không trao đổi nội dung bí mật nhà nước trên hệ thống này.',
  secretTitle: 'Không dùng cho nội dung bí mật nhà nước',
  secretText:
    'Hệ thống chỉ dùng cho hội nghị công khai hoặc nội bộ. Không nhập, không trình chiếu, không trao đổi nội dung thuộc danh mục bí mật nhà nước.',
  silentTitle: 'Chưa nghe thấy tiếng',
  silentText: 'Micro của {{site}} đã mở nhưng chưa có tiếng.',
  silentOwn: 'Micro đã mở nhưng chưa có tiếng. Kiểm tra micro có bật và đúng thiết bị.',
} as const;
