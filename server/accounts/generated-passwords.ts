import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE_NAME = 'mat-khau-khoi-tao.txt';
const OWNER_ONLY = 0o600;

export type GeneratedPassword = { readonly signInName: string; readonly name: string; readonly password: string };

/** Where the generated passwords of an installation stand until an administrator removes them. */
export function generatedPasswordsPath(dataDir: string): string {
  return join(dataDir, FILE_NAME);
}

/** Writes the passwords, for the owner's eyes only, and gives the path. An earlier file is replaced. */
export function writeGeneratedPasswords(dataDir: string, passwords: readonly GeneratedPassword[]): string {
  const path = generatedPasswordsPath(dataDir);
  const lines = passwords.map(({ signInName, password, name }) => `${signInName}\t${password}\t${name}`);
  const head = [
    '# Mật khẩu khởi tạo của Điểm Cầu. Mỗi người đổi mật khẩu sau lần đăng nhập đầu tiên.',
    '# Xóa tệp này: npm run admin -- forget-passwords',
    '# Tên đăng nhập, mật khẩu, họ tên hoặc chức danh:',
  ];
  rmSync(path, { force: true }); // the mode is given to new files only
  writeFileSync(path, `${[...head, ...lines].join('\n')}\n`, { mode: OWNER_ONLY });
  chmodSync(path, OWNER_ONLY);
  return path;
}

/** Removes the file. False when there was none. */
export function forgetGeneratedPasswords(dataDir: string): boolean {
  const path = generatedPasswordsPath(dataDir);
  if (!existsSync(path)) return false;
  rmSync(path);
  return true;
}
