import { join } from 'node:path';
import { parseArgs } from 'node:util';

export type BotOptions = {
  readonly url: string;
  readonly dataDir: string;
  /** File with the join links. */
  readonly linksPath: string;
  /** Null: a bot for each link. */
  readonly siteCount: number | null;
  /** How many of them receive pictures and sound too. */
  readonly receiveCount: number;
  readonly framesPerSecond: number;
  readonly seed: number;
  /** Links into other conferences are left out. */
  readonly conferenceId: string | null;
  readonly insecure: boolean;
};

/** An option is unknown, empty or makes no sense; the message is for the person at the machine. */
export class OptionInvalid extends Error {
  override readonly name = 'OptionInvalid';
}

export const helpText = `Đưa các điểm cầu mô phỏng vào hội nghị qua WebRTC thật.

Cách dùng: npm run demo:bots -- [tùy chọn]

  --sites N          số điểm cầu mô phỏng (mặc định: mọi đường dẫn có trong tệp)
  --receive N        số điểm cầu trong đó nhận cả hình và tiếng (mặc định 0)
  --fps N            số khung hình mỗi giây (mặc định 10); giảm khi máy yếu
  --url ĐỊA_CHỈ      địa chỉ máy chủ (mặc định http://localhost:3000)
  --data-dir THƯ_MỤC thư mục dữ liệu của máy chủ, nơi có mat-khau-khoi-tao.txt (mặc định ./data hoặc DATA_DIR)
  --links TỆP        đọc đường dẫn vào hội nghị từ tệp khác, mỗi dòng một đường dẫn có /v/…
  --conference MÃ    chỉ vào hội nghị có mã này
  --seed SỐ          số gieo cho các hành vi ngẫu nhiên (mặc định 1)
  --insecure         không kiểm tra chứng thư; chỉ dùng với máy chủ trên chính máy này
  --help             in hướng dẫn này

Điểm cầu mô phỏng gửi hình có tên đơn vị và một âm riêng, báo cáo quân số, trả lời điểm danh, thỉnh thoảng đăng ký
phát biểu khi danh sách mở, tự kết thúc sau 20 đến 40 giây, tự vào lại khi mất mạng. Nhấn Ctrl+C để rời hội nghị.
`;

const LONGEST_HALL = 200;

/** Reads the command line. `help` when that was asked for. Throws `OptionInvalid`. */
export function readOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>) {
  const values = parsed(args);
  if (values.help) return 'help';
  const dataDir = given('data-dir', values['data-dir']) ?? (env['DATA_DIR'] || './data');
  const options: BotOptions = {
    url: urlOf(given('url', values.url) ?? 'http://localhost:3000'),
    dataDir,
    linksPath: given('links', values.links) ?? join(dataDir, 'mat-khau-khoi-tao.txt'),
    siteCount: values.sites === undefined ? null : count('sites', values.sites, { least: 1 }),
    receiveCount: values.receive === undefined ? 0 : count('receive', values.receive, { least: 0 }),
    framesPerSecond: values.fps === undefined ? 10 : count('fps', values.fps, { least: 1, most: 30 }),
    seed: values.seed === undefined ? 1 : count('seed', values.seed, { least: 0, most: 0xffff_ffff }),
    conferenceId: given('conference', values.conference) ?? null,
    insecure: values.insecure ?? false,
  };
  if (options.insecure && !isLoopbackUrl(options.url)) {
    throw new OptionInvalid('--insecure chỉ dùng được với máy chủ trên chính máy này.');
  }
  return options;
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const options = {
      sites: text,
      receive: text,
      fps: text,
      url: text,
      links: text,
      conference: text,
      seed: text,
    } as const;
    return parseArgs({ args: [...args], options: { ...options, 'data-dir': text, insecure: flag, help: flag } }).values;
  } catch {
    throw new OptionInvalid(`Không hiểu tùy chọn: ${args.join(' ')}`);
  }
}

function given(name: string, value: string | undefined): string | undefined {
  if (value === '') throw new OptionInvalid(`--${name}: thiếu giá trị.`);
  return value;
}

function count(name: string, value: string, { least, most = LONGEST_HALL }: { least: number; most?: number }): number {
  const number = Number(value);
  if (value !== '' && Number.isInteger(number) && number >= least && number <= most) return number;
  throw new OptionInvalid(`--${name}: phải là số nguyên từ ${least} đến ${most}.`);
}

function urlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.origin;
  throw new OptionInvalid(`--url: "${text}" không phải là địa chỉ http hoặc https.`);
}

function isLoopbackUrl(url: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(url).hostname);
}
