import { createPrivateKey, X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { type Certified, makeAuthority, makeServerCertificate, type Names } from './certificates.ts';

const DAY_MS = 86_400_000;
const RENEW_BEFORE_MS = 30 * DAY_MS;
const OWNER_ONLY = 0o600;

export type LocalCertificate = {
  /** PEM of the server's certificate and its key. */
  readonly cert: string;
  readonly key: string;
  /** The public certificate that people install, and where it lies. */
  readonly authorityCertificate: string;
  readonly authorityPath: string;
  /** Whether this call made a new server certificate. */
  readonly isNew: boolean;
};

export type LocalAuthorityOptions = {
  readonly dataDir: string;
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  readonly names: Names;
};

/**
 * The certificate of this machine, signed by an authority of its own that is made once and kept in `DATA_DIR/tls`.
 * A new one is made when the names or addresses changed or fewer than 30 days are left.
 */
export async function ensureLocalCertificate({
  dataDir,
  now,
  names,
}: LocalAuthorityOptions): Promise<LocalCertificate> {
  const directory = join(dataDir, 'tls');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const authorityStore = storeOf(directory, 'authority');
  const serverStore = storeOf(directory, 'server');
  const kept = authorityStore.read();
  const authority = kept && !endsSoon(kept, now) ? kept : await makeAuthority({ hostName: nameOf(names), now });
  if (authority !== kept) authorityStore.write(authority);
  const current = serverStore.read();
  const isNew = !current || !fits(current, authority, { now, names });
  const server = isNew ? await makeServerCertificate(authority, { names, now }) : current;
  if (isNew) serverStore.write(server);
  return {
    cert: server.certificate,
    key: server.key,
    authorityCertificate: authority.certificate,
    authorityPath: authorityStore.certificatePath,
    isNew,
  };
}

/** What browsers may call this machine: localhost, its name, all its addresses. */
export function namesOfThisMachine(): Names {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const ip = addresses.map(({ address }) => address).filter((address) => !address.startsWith('fe80:'));
  const name = hostname().toLowerCase();
  const dns = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name) ? [name, 'localhost'] : ['localhost'];
  return { dns: unique(dns), ip: unique([...ip, '127.0.0.1', '::1']) };
}

/** How to make a browser trust the authority, in words for the person at the machine. */
export function installationWords(options: { readonly authorityPath: string; readonly url: string }): string {
  return [
    'Máy chủ dùng chứng thư do chính máy này cấp. Mỗi máy trạm cài chứng thư gốc một lần:',
    `  1. Mở ${options.url}/authority.crt để tải về (hoặc chép tệp ${options.authorityPath}).`,
    '  2. Windows: mở tệp, chọn Cài đặt chứng thư, Máy tính này, kho "Trusted Root Certification Authorities".',
    '     Linux (Chrome): Cài đặt, Quyền riêng tư và bảo mật, Bảo mật, Quản lý chứng thư, Tổ chức cấp, Nhập.',
    '     Firefox: Cài đặt, Quyền riêng tư & bảo mật, Xem chứng thư, Nhà cấp chứng thư, Nhập.',
    '  3. Đóng và mở lại trình duyệt.',
  ].join('\n');
}

type Store = {
  readonly certificatePath: string;
  read(): Certified | undefined;
  write(certified: Certified): void;
};

function storeOf(directory: string, name: string): Store {
  const certificatePath = join(directory, `${name}.crt`);
  const keyPath = join(directory, `${name}.key`);
  return {
    certificatePath,
    read: () => {
      if (!existsSync(certificatePath) || !existsSync(keyPath)) return undefined;
      const certified = { certificate: readFileSync(certificatePath, 'utf8'), key: readFileSync(keyPath, 'utf8') };
      return isWhole(certified) ? certified : undefined;
    },
    write: ({ certificate, key }) => {
      replaceFile(keyPath, key, OWNER_ONLY);
      replaceFile(certificatePath, certificate, 0o644);
    },
  };
}

/** In one step, so that a crash leaves no half file. */
function replaceFile(path: string, text: string, mode: number): void {
  writeFileSync(`${path}.new`, text, { mode });
  chmodSync(`${path}.new`, mode);
  renameSync(`${path}.new`, path);
}

function isWhole({ certificate, key }: Certified): boolean {
  try {
    return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false; // damaged files are made anew, like missing ones
  }
}

function fits(server: Certified, authority: Certified, wish: { now: number; names: Names }): boolean {
  const certificate = new X509Certificate(server.certificate);
  const issuer = new X509Certificate(authority.certificate);
  if (endsSoon(server, wish.now) || !certificate.verify(issuer.publicKey)) return false;
  const named = certificate.subjectAltName?.split(', ') ?? [];
  const addresses = new Set(named.filter((name) => name.startsWith('IP Address:')));
  if (addresses.size !== wish.names.ip.length) return false;
  return (
    wish.names.ip.every((ip) => certificate.checkIP(ip)) && wish.names.dns.every((name) => certificate.checkHost(name))
  );
}

function endsSoon({ certificate }: Certified, now: number): boolean {
  return new X509Certificate(certificate).validToDate.getTime() - now < RENEW_BEFORE_MS;
}

function nameOf({ dns }: Names): string {
  return dns[0] ?? 'localhost';
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
