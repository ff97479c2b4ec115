import { z } from 'zod';
import { figureWords } from './figure-words.ts';

type Words = { readonly status: ProblemStatus; readonly vi: string; readonly en: string };

/** Everything that a route can answer instead of what was asked for. Refusals of the rules have words of their own. */
export const problemWords = {
  'http/badInput': { status: 400, vi: 'Dữ liệu gửi lên không hợp lệ.', en: 'The input is not valid.' },
  'http/signIn': {
    status: 401,
    vi: 'Cần đăng nhập hoặc mở đường dẫn tham gia.',
    en: 'Sign in or open a join link first.',
  },
  'http/forbidden': { status: 403, vi: 'Không có quyền thực hiện thao tác này.', en: 'You may not do this.' },
  'http/otherOrigin': {
    status: 403,
    vi: 'Yêu cầu không đến từ trang của Điểm Cầu.',
    en: 'The request does not come from a page of this server.',
  },
  'http/notFound': { status: 404, vi: 'Không tìm thấy.', en: 'Not found.' },
  'http/tooLarge': { status: 413, vi: 'Dữ liệu gửi lên quá lớn.', en: 'The input is too large.' },
  'http/badRange': { status: 416, vi: 'Tệp không có phần được yêu cầu.', en: 'The file has no such part.' },
  'http/tooMany': { status: 429, vi: 'Quá nhiều yêu cầu. Hãy chờ một phút.', en: 'Too many requests. Wait a minute.' },
  'http/failed': { status: 500, vi: 'Máy chủ gặp lỗi. Hãy thử lại.', en: 'The server failed. Try again.' },
  'http/notStored': {
    status: 503,
    vi: 'Máy chủ không ghi được dữ liệu (đĩa đầy hoặc hỏng). Báo cán bộ kỹ thuật.',
    en: 'The server cannot write (disk full or failing). Tell the technician.',
  },
  'papers/busy': {
    status: 503,
    vi: 'Máy chủ đang lập các văn bản khác. Hãy thử lại sau ít giây.',
    en: 'The server is making other papers. Try again in some seconds.',
  },
  'papers/failed': {
    status: 500,
    vi: 'Không lập được văn bản này (quá dài hoặc quá lâu). Báo cán bộ kỹ thuật.',
    en: 'The paper could not be made (too long, or it took too long). Tell the technician.',
  },
  'minutes/locked': {
    status: 409,
    vi: 'Văn bản đã trình duyệt nên không sửa được. Hãy rút lại trước.',
    en: 'The paper was submitted and cannot change. Withdraw it first.',
  },
  'minutes/beingWritten': {
    status: 409,
    vi: 'Có người vừa viết trong văn bản này. Hãy báo họ tạm dừng, đợi chừng 15 giây rồi đưa lại.',
    en: 'Somebody has just written in this text. Ask them to stop, wait about 15 seconds and restore it again.',
  },
  'signIn/wrong': {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The name or the password is wrong.',
  },
  'signIn/locked': {
    status: 429,
    vi: 'Đăng nhập sai nhiều lần. Hãy thử lại sau ít phút.',
    en: 'Too many failed sign-ins. Try again in some minutes.',
  },
  'password/wrong': { status: 403, vi: 'Mật khẩu hiện tại không đúng.', en: 'The current password is wrong.' },
  'password/unfit': {
    status: 400,
    vi: 'Mật khẩu mới phải có từ 12 đến 128 ký tự và không chứa tên đăng nhập.',
    en: 'A new password has 12 to 128 characters and does not contain the sign-in name.',
  },
  'link/unknown': {
    status: 404,
    vi: 'Đường dẫn không còn hiệu lực. Hãy xin đường dẫn mới.',
    en: 'This link is not valid any more. Ask for a new one.',
  },
  'link/deviceBarred': {
    status: 403,
    vi: 'Thiết bị này đã được đưa ra khỏi hội nghị.',
    en: 'This device was removed from the conference.',
  },
  'link/closed': {
    status: 403,
    vi: 'Đường dẫn này không nhận thêm thiết bị mới. Hãy xin đường dẫn mới.',
    en: 'This link lets no new devices in. Ask for a new one.',
  },
  'account/lastAdministrator': {
    status: 409,
    vi: 'Đây là tài khoản quản trị duy nhất đang dùng. Hãy cấp quyền quản trị cho tài khoản khác trước.',
    en: 'This is the only administrator in use. Make somebody else an administrator first.',
  },
  'account/nameTaken': { status: 409, vi: 'Tên đăng nhập đã có.', en: 'The sign-in name is taken.' },
  'unit/notAccepted': {
    status: 409,
    vi: 'Mã đơn vị đã có, hoặc đơn vị cấp trên không tồn tại.',
    en: 'The id of the unit is taken, or its parent does not exist.',
  },
  'unit/cycle': {
    status: 422,
    vi: 'Đơn vị cấp trên không thể là chính đơn vị này hoặc đơn vị trực thuộc của nó.',
    en: 'The parent cannot be the unit itself or a unit under it.',
  },
  'unit/datesReversed': {
    status: 422,
    vi: 'Ngày hết hiệu lực sớm hơn ngày bắt đầu hiệu lực.',
    en: 'The unit would end before it begins.',
  },
  'unit/unknown': { status: 404, vi: 'Không có đơn vị này.', en: 'There is no such unit.' },
  'block/datesReversed': {
    status: 422,
    vi: 'Ngày hết hiệu lực của khối sớm hơn ngày bắt đầu hiệu lực.',
    en: 'The block would end before it begins.',
  },
  'inspection/datesReversed': {
    status: 422,
    vi: 'Ngày kết thúc kiểm tra sớm hơn ngày bắt đầu.',
    en: 'The inspection would end before it begins.',
  },
  'inspection/concludedEarly': {
    status: 422,
    vi: 'Ngày ban hành kết luận sớm hơn ngày bắt đầu kiểm tra.',
    en: 'The conclusion would be issued before the inspection begins.',
  },
  'file/tooLarge': {
    status: 413,
    vi: 'Tệp quá lớn: PDF tối đa 100 MB, ảnh 20 MB, video 2 GB.',
    en: 'The file is too large: PDF up to 100 MB, pictures 20 MB, video 2 GB.',
  },
  'file/office': {
    status: 422,
    vi: 'Chưa chiếu được tệp PowerPoint, Word, Excel. Mở tệp, chọn Tệp → Lưu dưới dạng → PDF rồi tải lên tệp PDF.',
    en: 'PowerPoint, Word and Excel files cannot be shown. Open the file, choose File → Save as → PDF, and upload the PDF.',
  },
  'file/unknownKind': {
    status: 422,
    vi: 'Chỉ nhận PDF, ảnh (PNG, JPEG, WebP) và video (MP4, WebM).',
    en: 'Only PDF, pictures (PNG, JPEG, WebP) and video (MP4, WebM) are taken.',
  },
  'file/photo': {
    status: 422,
    vi: 'Ảnh HEIC, AVIF của điện thoại chưa hiển thị được trên mọi máy. Hãy lưu lại ảnh dưới dạng JPEG hoặc PNG rồi tải lên.',
    en: 'HEIC and AVIF photos of telephones cannot be shown on every machine. Save the photo as JPEG or PNG and upload that.',
  },
  'file/pictureTooLarge': {
    status: 422,
    vi: 'Ảnh có quá nhiều điểm ảnh (trên 40 triệu). Hãy thu nhỏ ảnh, ví dụ 3840 × 2160, rồi tải lên.',
    en: 'The picture has too many pixels (over 40 million). Make it smaller, 3840 × 2160 for example, and upload it again.',
  },
  'file/broken': {
    status: 422,
    vi: 'Tệp bị hỏng hoặc chưa tải đủ. Hãy xuất lại tệp rồi tải lên.',
    en: 'The file is broken or incomplete. Export it again and upload it.',
  },
  'file/videoIndexAtEnd': {
    status: 422,
    vi: 'Video phải có mục lục ở đầu tệp để các điểm cầu xem cùng lúc. Xuất lại với tùy chọn "Fast start" (MP4) hoặc mục lục ở đầu (WebM).',
    en: 'The video needs its index in front, so that all sites can follow. Export it again with "fast start" (MP4) or cues to front (WebM).',
  },
  'file/videoCodec': {
    status: 422,
    vi: 'Video phải dùng hình H.264 và tiếng AAC (MP4), hoặc VP8, VP9, AV1 (WebM). Hãy xuất lại theo định dạng này.',
    en: 'Videos are H.264 with AAC (MP4), or VP8, VP9, AV1 (WebM). Export it again so.',
  },
  'file/videoTooLong': {
    status: 422,
    vi: 'Video dài hơn 24 giờ. Hãy cắt ngắn hoặc xuất lại video rồi tải lên.',
    en: 'The video is longer than 24 hours. Cut it or export it again.',
  },
  'file/onSlide': {
    status: 409,
    vi: 'Tệp đang được dùng ở một trang chiếu. Hãy xóa trang chiếu đó hoặc thay nội dung rồi gỡ tệp.',
    en: 'A slide uses this file. Remove that slide or change it first.',
  },
  'file/cutShort': {
    status: 400,
    vi: 'Đường truyền bị ngắt khi đang tải tệp. Hãy tải lại.',
    en: 'The line was cut while the file was sent. Send it again.',
  },
  'file/notStored': {
    status: 503,
    vi: 'Máy chủ không ghi được tệp (đĩa đầy hoặc hỏng). Báo cán bộ kỹ thuật.',
    en: 'The server cannot write the file (disk full or failing). Tell the technician.',
  },
  ...figureWords,
  'site/unknown': { status: 404, vi: 'Hội nghị không có điểm cầu này.', en: 'The conference has no such site.' },
} as const satisfies Record<string, Words>;

type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 416 | 422 | 429 | 500 | 503;
export type ProblemCode = keyof typeof problemWords;

const wordsSchema = z.strictObject({ code: z.string(), vi: z.string(), en: z.string() });

/** The one shape of every answer that is not what was asked for. */
export const problemSchema = z.strictObject({ error: wordsSchema });
export type Problem = z.infer<typeof problemSchema>;

/** Goes into the `response` of every route's schema. */
export const problems = { '4xx': problemSchema, '5xx': problemSchema } as const;

/** What a problem looks like on the wire. */
export function problemOf(code: ProblemCode): Problem {
  const { vi, en } = problemWords[code];
  return { error: { code, vi, en } };
}

/** Answers with a problem. */
export function refuse<Reply extends Refusable>(reply: Reply, code: ProblemCode): Reply {
  reply.code(problemWords[code].status);
  reply.send(problemOf(code));
  return reply;
}

type Refusable = {
  code(status: ProblemStatus): unknown;
  send(problem: Problem): unknown;
};
