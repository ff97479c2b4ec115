import { networkInterfaces } from 'node:os';
import type { types } from 'mediasoup';

/** The kernel's default of 212 kB overflows when 28 cameras send a key frame at once; it caps this at its own limit. */
const RECEIVE_BUFFER_BYTES = 4 * 1024 * 1024;

/**
 * Where one worker listens: UDP and TCP on the same port (0: any free ones). A wildcard host is announced as
 * `announcedAddress`; without one it is replaced by every address of this machine, since nobody can send to 0.0.0.0.
 */
export function listenInfos(options: {
  host: string;
  port: number;
  announcedAddress?: string | undefined;
  localAddresses?: readonly string[];
}): types.TransportListenInfo[] {
  const host = options.host === 'localhost' ? '127.0.0.1' : options.host;
  const ips = isWildcard(host) && !options.announcedAddress ? localIps(options) : [host];
  return ips.flatMap((ip) => [listenInfo('udp', ip, options), listenInfo('tcp', ip, options)]);
}

function listenInfo(
  protocol: 'udp' | 'tcp',
  ip: string,
  options: { port: number; announcedAddress?: string | undefined },
): types.TransportListenInfo {
  return {
    protocol,
    ip,
    ...(options.port > 0 ? { port: options.port } : {}),
    ...(options.announcedAddress ? { announcedAddress: options.announcedAddress } : {}),
    ...(protocol === 'udp' ? { recvBufferSize: RECEIVE_BUFFER_BYTES, sendBufferSize: RECEIVE_BUFFER_BYTES } : {}),
  };
}

function localIps(options: { localAddresses?: readonly string[] }): readonly string[] {
  const found = options.localAddresses ?? ipv4OfThisMachine();
  return found.length > 0 ? found : ['127.0.0.1'];
}

function ipv4OfThisMachine(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address);
}

function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
