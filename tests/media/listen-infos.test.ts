import { describe, expect, it } from 'vitest';
import { listenInfos } from '#server/media/mediasoup/listen-infos.ts';

describe('where a media worker listens', () => {
  it('is UDP and TCP on one port', () => {
    expect(listenInfos({ host: '127.0.0.1', port: 40_000 })).toMatchObject([
      { protocol: 'udp', ip: '127.0.0.1', port: 40_000 },
      { protocol: 'tcp', ip: '127.0.0.1', port: 40_000 },
    ]);
  });

  it('is announced as the address given', () => {
    const [udp] = listenInfos({ host: '0.0.0.0', port: 40_000, announcedAddress: 'hop.vks.example' });
    expect(udp).toMatchObject({ ip: '0.0.0.0', announcedAddress: 'hop.vks.example' });
  });

  it('is every address of the machine where the host is a wildcard and none is given', () => {
    const infos = listenInfos({ host: '0.0.0.0', port: 40_000, localAddresses: ['10.0.0.5', '192.168.1.9'] });
    expect(infos.map(({ protocol, ip }) => `${protocol} ${ip}`)).toEqual([
      'udp 10.0.0.5',
      'tcp 10.0.0.5',
      'udp 192.168.1.9',
      'tcp 192.168.1.9',
    ]);
  });

  it('is loopback on a machine without a network', () => {
    const infos = listenInfos({ host: '0.0.0.0', port: 40_000, localAddresses: [] });
    expect(infos.map(({ ip }) => ip)).toEqual(['127.0.0.1', '127.0.0.1']);
  });
});
