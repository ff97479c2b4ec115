export const slides = {
  waiting: 'Đang mở trang…',
  pageOf: '{{title}}, trang {{page}}/{{count}}',
  pictureBroken: 'Không hiển thị được ảnh này.',
  controls: 'Điều khiển video',
  play: 'Phát video',
  playAgain: 'Phát lại từ đầu',
  pause: 'Tạm dừng video',
  position: 'Vị trí trong video',
  positionOf: '{{position}} / {{length}}',
  stopToSpeak: 'Dừng video để phát biểu',
  touchToHear: 'Bấm để nghe tiếng video',
  stalled: 'Đang tải video…',
} as const;
