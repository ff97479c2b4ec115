import type { Reason } from '#client/stores/reason.ts';

export type Equipment = 'camera' | 'microphone' | 'screen';

const viName: Record<Equipment, string> = { camera: 'camera', microphone: 'micro', screen: 'màn hình' };
const enName: Record<Equipment, string> = { camera: 'camera', microphone: 'microphone', screen: 'screen' };

type Words = (vi: string, en: string) => Reason;

const byErrorName: Readonly<Record<string, Words>> = {
  NotAllowedError: (vi, en) => ({
    code: 'device/denied',
    vi: `Trình duyệt chưa cho phép dùng ${vi}. Bấm biểu tượng ổ khóa cạnh địa chỉ trang, chọn Cho phép, rồi thử lại.`,
    en: `The browser does not allow the ${en}. Press the lock beside the address, choose Allow, and try again.`,
  }),
  NotFoundError: (vi, en) => ({
    code: 'device/missing',
    vi: `Không tìm thấy ${vi}. Kiểm tra dây cắm rồi thử lại.`,
    en: `No ${en} was found. Check its cable and try again.`,
  }),
  NotReadableError: (vi, en) => ({
    code: 'device/busy',
    vi: `Không mở được ${vi}: chương trình khác đang dùng, hoặc thiết bị bị lỗi. Đóng chương trình đó rồi thử lại.`,
    en: `The ${en} cannot be opened: another program uses it, or it is faulty. Close that program and try again.`,
  }),
};

/** Why a piece of equipment cannot be used, from what the browser threw. */
export function problemOfError(equipment: Equipment, error: unknown): Reason {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const words = byErrorName[name] ?? unknownProblem(name);
  return words(viName[equipment], enName[equipment]);
}

/** Browsers give no equipment to pages that came unprotected over a network. */
export function insecurePage(equipment: Equipment): Reason {
  return {
    code: 'device/insecurePage',
    vi: `Trang mở qua kết nối không bảo mật nên trình duyệt không cho dùng ${viName[equipment]}. Mở lại trang bằng địa chỉ https.`,
    en: `This page came over an unprotected connection: the browser allows no ${enName[equipment]}. Open the https address.`,
  };
}

/** The equipment was there and went away. */
export function unplugged(equipment: Equipment): Reason {
  return {
    code: 'device/unplugged',
    vi: `Mất tín hiệu từ ${viName[equipment]}. Kiểm tra dây cắm; khi cắm lại, thiết bị tự hoạt động.`,
    en: `The ${enName[equipment]} gives nothing any more. Check its cable; once plugged in it works again by itself.`,
  };
}

/** The loudspeaker that was chosen plays nothing. */
export const noTone: Reason = {
  code: 'device/noTone',
  vi: 'Không phát được âm thử. Chọn loa khác rồi thử lại.',
  en: 'The test tone cannot be played. Choose another loudspeaker and try again.',
};

function unknownProblem(name: string): Words {
  return (vi, en) => ({
    code: 'device/failed',
    vi: `Không mở được ${vi} (${name || 'không rõ lý do'}). Rút ra cắm lại, hoặc chọn thiết bị khác.`,
    en: `The ${en} cannot be opened (${name || 'reason unknown'}). Unplug it and plug it in again, or choose another.`,
  });
}
