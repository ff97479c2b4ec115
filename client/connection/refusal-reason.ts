import type { Reason } from '#client/stores/reason.ts';
import type { Refusal } from '#shared/kernel/index.ts';
import { wordsOfRefusal } from '#shared/kernel/index.ts';

/** The words of a refusal in both languages. */
export function reasonOfRefusal(refusal: Refusal): Reason {
  return { code: refusal.code, vi: wordsOfRefusal(refusal, 'vi'), en: wordsOfRefusal(refusal, 'en') };
}

/** Nothing can be asked of a server that is away. */
export const serverAway: Reason = {
  code: 'connection/away',
  vi: 'Mất kết nối với máy chủ. Thao tác được mở lại khi có kết nối.',
  en: 'The server is away. This is possible again once it is back.',
};
