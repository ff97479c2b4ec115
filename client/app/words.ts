import type { Language } from '#client/bindings/preferences.ts';

/**
 * Words of the few screens that must show when nothing else could be loaded; everything else has its words in
 * `client/i18n`.
 */
export const words = {
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  connecting: { vi: 'Đang kết nối vào hội nghị…', en: 'Connecting to the conference…' },
  unreachable: {
    vi: 'Chưa kết nối được máy chủ. Trang đang thử lại liên tục, không cần tải lại.',
    en: 'The server cannot be reached yet. This page keeps trying by itself; there is no need to reload.',
  },
  refusedTitle: { vi: 'Chưa vào được hội nghị', en: 'You cannot enter the conference' },
  outdatedTitle: { vi: 'Điểm Cầu vừa được cập nhật', en: 'Điểm Cầu has been updated' },
  outdated: {
    vi: 'Trang đang mở là phiên bản cũ. Tải lại trang để tiếp tục; không mất nội dung nào.',
    en: 'This page is of the version before. Reload it to go on; nothing is lost.',
  },
  reload: { vi: 'Tải lại trang', en: 'Reload' },
  tryAgain: { vi: 'Thử lại', en: 'Try again' },
  toList: { vi: 'Về danh sách hội nghị', en: 'To the list of conferences' },
  notFoundTitle: { vi: 'Không có trang này', en: 'There is no such page' },
  brokenTitle: { vi: 'Trang gặp lỗi', en: 'This page has failed' },
  broken: {
    vi: 'Hội nghị vẫn diễn ra bình thường trên máy chủ. Tải lại trang để tiếp tục; nếu vẫn lỗi, báo cán bộ kỹ thuật.',
    en: 'The conference itself goes on at the server. Reload to continue; if it happens again, tell the technician.',
  },
  touchToHear: { vi: 'Chạm vào màn hình để nghe hội nghị', en: 'Touch the screen to hear the conference' },
  notEntered: {
    vi: 'Máy này chưa vào hội nghị: chưa gửi và chưa nhận hình, tiếng.',
    en: 'This device is not in the conference: it neither sends nor gets picture and sound.',
  },
  enter: { vi: 'Vào hội nghị', en: 'Enter' },
  awayTitle: { vi: 'Không kết nối được máy chủ', en: 'The server cannot be reached' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;
