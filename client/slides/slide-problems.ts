import type { Reason } from '#client/stores/reason.ts';

/** Why a file of the deck cannot be shown, in words for whoever looks at it. */
export const slideProblems = {
  encrypted: {
    code: 'slides/encrypted',
    vi: 'Tệp PDF có đặt mật khẩu nên không mở được. Bỏ mật khẩu, lưu lại thành PDF rồi tải lên.',
    en: 'This PDF is protected by a password and cannot be opened. Save it as a PDF without one and upload it again.',
  },
  broken: {
    code: 'slides/broken',
    vi: 'Tệp PDF bị hỏng hoặc không đúng định dạng. Xuất lại thành PDF rồi tải lên.',
    en: 'This PDF is damaged or not a PDF at all. Export it again and upload it.',
  },
  brokenPage: {
    code: 'slides/brokenPage',
    vi: 'Trang này của tệp PDF bị hỏng, không hiện được. Các trang khác vẫn xem được.',
    en: 'This page of the PDF is damaged and cannot be shown. The other pages still can.',
  },
  away: {
    code: 'slides/away',
    vi: 'Không tải được tệp từ máy chủ. Khi có kết nối trở lại, tệp sẽ tự hiện.',
    en: 'The file cannot be fetched from the server. It appears by itself when the line is back.',
  },
  video: {
    code: 'slides/video',
    vi: 'Trình duyệt này không phát được video. Dùng video MP4 (H.264/AAC) hoặc WebM.',
    en: 'This browser cannot play the video. Use MP4 (H.264/AAC) or WebM.',
  },
} as const satisfies Readonly<Record<string, Reason>>;
