import type { Account } from '#server/ports/accounts.ts';
import type { LinkId } from '#server/ports/sessions.ts';
import type { Accounts, NewAccount } from './accounts.ts';
import { forgetGeneratedPasswords } from './generated-passwords.ts';
import type { Links } from './links.ts';

export type AdminTools = { readonly accounts: Accounts; readonly links: Links; readonly dataDir: string };

/** What a command prints, and whether it did what was asked. */
export type AdminAnswer = { readonly isDone: boolean; readonly text: string };

type Command = {
  readonly usage: string;
  readonly about: string;
  readonly run: (tools: AdminTools, argument: string, second: string) => AdminAnswer | Promise<AdminAnswer>;
};

const commandByName: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['create-admin', { usage: 'create-admin NAME', about: 'tạo tài khoản quản trị và in mật khẩu', run: createAdmin }],
  [
    'create-account',
    {
      usage: 'create-account NAME TITLE',
      about: 'tạo tài khoản của một chức danh (đặt TITLE trong ngoặc kép) và in mật khẩu',
      run: createAccount,
    },
  ],
  [
    'reset-password',
    { usage: 'reset-password NAME', about: 'đặt mật khẩu mới, kết thúc mọi phiên của tài khoản', run: resetPassword },
  ],
  ['list-accounts', { usage: 'list-accounts', about: 'liệt kê tài khoản', run: listAccounts }],
  ['forget-passwords', { usage: 'forget-passwords', about: 'xóa tệp mật khẩu khởi tạo', run: forgetPasswords }],
  ['list-links', { usage: 'list-links', about: 'liệt kê đường dẫn tham gia và đường dẫn màn hình', run: listLinks }],
  [
    'revoke-link',
    { usage: 'revoke-link ID', about: 'thu hồi một đường dẫn, kết thúc các phiên của nó', run: revokeLink },
  ],
]);

/** Whether the command may be the first thing done in an empty data directory. */
export function mayBeFirst(name: string | undefined): boolean {
  return name === 'create-admin';
}

/** Whether the arguments ask for the list of commands only. */
export function asksForHelp(args: readonly string[]): boolean {
  return args.length === 0 || ['help', '--help', '-h'].includes(args[0] ?? '');
}

/** Runs one command of `npm run admin --`. */
export async function runAdminCommand(args: readonly string[], tools: AdminTools): Promise<AdminAnswer> {
  const [name = '', argument = '', second = ''] = args;
  const command = commandByName.get(name);
  if (!command) return failed(`Không có lệnh "${name}".\n\n${helpText()}`);
  if (args.length !== command.usage.split(' ').length) return failed(`Cách dùng: npm run admin -- ${command.usage}`);
  return command.run(tools, argument, second);
}

/** The list of commands. */
export function helpText(): string {
  const lines = [...commandByName.values()].map(({ usage, about }) => `  ${usage.padEnd(26)} ${about}`);
  return ['Cách dùng: npm run admin -- LỆNH', ...lines, `  ${'help'.padEnd(26)} in danh sách này`].join('\n');
}

async function createAdmin({ accounts }: AdminTools, signInName: string): Promise<AdminAnswer> {
  return create(accounts, { signInName, name: signInName, isAdministrator: true });
}

async function createAccount({ accounts }: AdminTools, signInName: string, title: string): Promise<AdminAnswer> {
  if (title.trim() === '') return failed('Chức danh không được để trống.');
  return create(accounts, { signInName, name: title, title });
}

async function create(accounts: Accounts, details: NewAccount): Promise<AdminAnswer> {
  const { signInName, isAdministrator } = details;
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}$/u.test(signInName)) {
    return failed('Tên đăng nhập gồm 2 đến 64 chữ, số, dấu chấm, gạch dưới hoặc gạch ngang.');
  }
  const created = await accounts.create(details);
  if (!created) return failed(`Đã có tài khoản "${signInName}". Đặt lại mật khẩu: reset-password ${signInName}`);
  const what = isAdministrator ? 'tài khoản quản trị' : 'tài khoản';
  return done(`Đã tạo ${what}.\n${credentials(created.account, created.password)}`);
}

async function resetPassword({ accounts }: AdminTools, signInName: string): Promise<AdminAnswer> {
  const account = accounts.findByName(signInName);
  const password = account && (await accounts.resetPassword(account.id));
  if (!account || password === undefined) return failed(`Không có tài khoản "${signInName}".`);
  return done(`Đã đặt mật khẩu mới; mọi phiên của tài khoản đã kết thúc.\n${credentials(account, password)}`);
}

function listAccounts({ accounts }: AdminTools): AdminAnswer {
  const lines = accounts.list().map(({ signInName, name, title, isAdministrator }) => {
    const right = isAdministrator ? 'quản trị' : '';
    return [signInName, name, title, right].filter((part) => part !== '').join('\t');
  });
  return done(
    lines.length === 0 ? 'Chưa có tài khoản nào. Tạo tài khoản đầu tiên: create-admin NAME' : lines.join('\n'),
  );
}

function forgetPasswords({ dataDir }: AdminTools): AdminAnswer {
  return done(forgetGeneratedPasswords(dataDir) ? 'Đã xóa tệp mật khẩu khởi tạo.' : 'Không có tệp mật khẩu khởi tạo.');
}

function listLinks({ links }: AdminTools): AdminAnswer {
  const join = links.joinLinks().map((link) => ({ ...link, kind: 'tham gia' }));
  const display = links.displayLinks().map((link) => ({ ...link, kind: 'màn hình' }));
  const lines = [...join, ...display].map(({ id, kind, conferenceId, siteId, label, revokedAt }) =>
    [id, kind, conferenceId, siteId, label, revokedAt === null ? 'còn hiệu lực' : 'đã thu hồi'].join('\t'),
  );
  return done(lines.length === 0 ? 'Chưa có đường dẫn nào.' : lines.join('\n'));
}

function revokeLink({ links }: AdminTools, id: string): AdminAnswer {
  const isRevoked = links.revoke(id as LinkId); // looked up as it is: an unknown one is told
  return isRevoked
    ? done('Đã thu hồi đường dẫn; các phiên của nó đã kết thúc.')
    : failed(`Không có đường dẫn "${id}".`);
}

function credentials({ signInName }: Account, password: string): string {
  return `  Tên đăng nhập: ${signInName}\n  Mật khẩu:      ${password}`;
}

function done(text: string): AdminAnswer {
  return { isDone: true, text };
}

function failed(text: string): AdminAnswer {
  return { isDone: false, text };
}
