import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { at, Scenario, site } from '#tests/support/scenario.ts';
import { button, createScene, press } from './technician-scene.tsx';

let scene: ReturnType<typeof createScene>;
let asked: string[];
let joinLinks: object[];

beforeEach(async () => {
  asked = [];
  joinLinks = [];
  vi.stubGlobal('fetch', answer);
  scene = createScene(Scenario.seated());
  await scene.show();
});

afterEach(async () => {
  await scene.close();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

async function answer(path: string, init: { method?: string; body?: string } = {}): Promise<Response> {
  const method = init.method ?? 'GET';
  asked.push(`${method} ${path} ${init.body ?? ''}`.trim());
  if (method === 'DELETE') return Response.json({});
  if (method === 'POST') {
    const { siteId } = JSON.parse(init.body ?? '{}');
    const linkId = `l-${asked.length.toString()}`;
    joinLinks = [...joinLinks, { ...link(siteId), id: linkId }];
    return Response.json({ id: linkId, siteId, path: `/v/bi-mat-${siteId}` }, { status: 201 });
  }
  if (path.endsWith('/join-links')) return Response.json({ links: joinLinks });
  return Response.json({
    links: [{ ...link(site.hub), id: 'm-1', screenLimit: 5, screensOpen: 2, closedAt: undefined }],
  });
}

function link(siteId: string, change: object = {}) {
  return {
    id: `l-${siteId}`,
    siteId,
    label: 'Phòng họp',
    createdAt: at(0),
    closedAt: null,
    revokedAt: null,
    ...change,
  };
}

function addresses(): string[] {
  return [...document.querySelectorAll<HTMLInputElement>('.dc-issued input')].map(({ value }) => value);
}

describe('links', () => {
  it('lists them with their state, those revoked only when asked for', async () => {
    joinLinks = [
      link(site.dongSon),
      link(site.haTrung, { closedAt: at(1) }),
      link(site.ngaSon, { revokedAt: at(60_000), label: 'bản cũ' }),
    ];
    await press(button('Đường dẫn'));
    const words = document.body.textContent;
    for (const each of ['đang mở', 'không nhận máy mới', '2/5 màn hình đang mở', '08:00 09/8/2024'])
      expect(words).toContain(each);
    expect(words).not.toContain('bản cũ');
    const box = document.querySelector<HTMLElement>('.dc-links > * input[type="checkbox"]');
    if (box === null) throw new Error('no checkbox');
    await press(box);
    expect(document.body.textContent).toContain('thu hồi lúc 08:01 09/8/2024');
  });

  it('creates links for all sites without one and shows each address once', async () => {
    joinLinks = [link(site.dongSon)];
    await press(button('Đường dẫn'));
    await press(button('Tạo cho mọi điểm cầu chưa có (3)'));
    expect(addresses()).toEqual(
      [site.haTrung, site.ngaSon, site.thoXuan].map((siteId) => `${location.origin}/v/bi-mat-${siteId}`),
    );
    expect(document.body.textContent).toContain('chỉ hiện lần này');
    await press(button('Đường truyền'));
    await press(button('Đường dẫn'));
    expect(addresses()).toHaveLength(3);
    await press(button('Đã lưu, ẩn danh sách'));
    expect(addresses()).toEqual([]);
    expect(() => button('Tạo cho mọi điểm cầu chưa có (3)')).toThrow();
  });

  it('copies all new links as lines of a table', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    joinLinks = [link(site.dongSon), link(site.haTrung), link(site.ngaSon)];
    await press(button('Đường dẫn'));
    await press(button('Tạo cho mọi điểm cầu chưa có (1)'));
    await press(button('Chép tất cả'));
    expect(writeText).toHaveBeenCalledWith(`VKSND tho-xuan\tvào điểm cầu\t${location.origin}/v/bi-mat-tho-xuan`);
  });

  it('revokes only after asking, and takes the address away', async () => {
    joinLinks = [link(site.dongSon), link(site.haTrung), link(site.ngaSon)];
    await press(button('Đường dẫn'));
    await press(button('Tạo cho mọi điểm cầu chưa có (1)'));
    await press(button('Thu hồi (VKSND tho-xuan)'));
    expect(asked.some((each) => each.startsWith('DELETE'))).toBe(false);
    const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
    expect(dialog?.textContent).toContain('bị ngắt ngay');
    await act(async () => dialog?.querySelector('form')?.requestSubmit());
    expect(asked.some((each) => /^DELETE \/api\/conferences\/hoi-nghi\/join-links\/l-\d+$/.test(each))).toBe(true);
    expect(addresses()).toEqual([]);
  });

  it('creates nothing while the server is away', async () => {
    await press(button('Đường dẫn'));
    await act(async () => scene.connection.setState({ state: { kind: 'offline', since: at(0) } }));
    await press(button('Tạo đường dẫn'));
    expect(asked.some((each) => each.startsWith('POST'))).toBe(false);
  });
});
