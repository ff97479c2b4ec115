import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { SetupFailure } from './failure.mjs';

const OLDEST_NODE = 20;

/**
 * Refuses machines for which the project brings no Node of its own.
 * @throws {SetupFailure}
 */
export function requirePlatform() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new SetupFailure(`Cần Node ${OLDEST_NODE} trở lên; máy này đang có ${process.version}.`);
  }
  const supported = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  if (!supported || existsSync('/etc/alpine-release')) {
    throw new SetupFailure(
      `Máy chủ Điểm Cầu chạy trên Linux có glibc (x64 hoặc arm64), ví dụ Debian 12; máy này là ${process.platform} ${process.arch}.`,
    );
  }
}

/**
 * Names the system that a binary built here fits, such as `linux-x64-debian12`.
 * @param {string} [osRelease] the content of /etc/os-release
 */
export function systemName(osRelease = readOsRelease()) {
  const field = (/** @type {string} */ name) => new RegExp(`^${name}="?([\\w.-]+)"?$`, 'm').exec(osRelease)?.[1] ?? '';
  return `${process.platform}-${process.arch}-${field('ID') || 'unknown'}${field('VERSION_ID')}`;
}

function readOsRelease() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}
