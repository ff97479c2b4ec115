import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DiskFileStore } from '#server/files/disk-file-store.ts';
import type { ConferenceId, FileDigest } from '#shared/kernel/index.ts';
import { tempDir } from '#tests/support/temp-dir.ts';
import { Browser, conferenceId, desk, type Hall, openHall, siteId } from './hall.ts';

const clip = readFileSync(join(fileURLToPath(new URL('../../support/media/', import.meta.url)), 'clip.mp4'));
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const url = `/api/conferences/${conferenceId}/files`;
const octets = { 'content-type': 'application/octet-stream' };

function upload({ ask }: Hall, content: Buffer, browser: Browser, name = 'Báo cáo 8 tháng.pdf') {
  const path = `${url}?name=${encodeURIComponent(name)}`;
  return ask({ method: 'POST', url: path, payload: content, headers: octets, browser });
}

async function siteOf({ ask, links }: Hall): Promise<Browser> {
  const { token } = links.issueJoinLink({ conferenceId, siteId });
  const browser = new Browser();
  await ask({ method: 'POST', url: '/api/join-links/enter', payload: { token }, browser });
  return browser;
}

describe('files of a conference', () => {
  it('are added by those who prepare its slides and read by its members alone', async () => {
    const hall = await openHall();
    const account = await hall.signedIn();
    const { status, body } = await upload(hall, pdf, account);
    expect(status).toBe(201);
    expect(body.file).toMatchObject({ name: 'Báo cáo 8 tháng.pdf', kind: 'pdf', bytes: pdf.length, durationMs: null });
    const site = await siteOf(hall);
    expect((await upload(hall, pdf, site)).status).toBe(403);
    const read = await hall.ask({ url: `${url}/${body.file.digest}`, browser: account });
    expect(read.text).toBe(pdf.toString());
    expect((await hall.ask({ url, browser: account })).body.files).toEqual([body.file]);
    expect((await hall.ask({ url: `${url}/${body.file.digest}` })).status).toBe(401);
    expect((await upload(hall, pdf, new Browser())).status).toBe(401);
  });

  it('are read by other members only while a slide holds them, and never named to these', async () => {
    const onSlides = new Set<FileDigest>();
    const readableFiles: typeof desk.readableFiles = (principal) => (principal.kind === 'account' ? 'all' : onSlides);
    const hall = await openHall({ conferences: { ...desk, readableFiles } });
    const { body } = await upload(hall, pdf, await hall.signedIn());
    const site = await siteOf(hall);
    const read = () => hall.ask({ url: `${url}/${body.file.digest}`, browser: site });
    expect((await hall.ask({ url, browser: site })).body.files).toEqual([]);
    expect((await read()).status).toBe(404);
    onSlides.add(body.file.digest);
    expect((await hall.ask({ url, browser: site })).body.files).toEqual([{ ...body.file, name: '' }]);
    const { status, headers } = await read();
    expect([status, headers['content-disposition']]).toEqual([200, 'inline']);
  });

  it('are withdrawn by those who prepare the slides, as long as no slide holds them', async () => {
    const onSlides = new Set<FileDigest>();
    const files = new DiskFileStore(tempDir());
    const hall = await openHall({ files, conferences: { ...desk, filesOnSlides: () => onSlides } });
    const account = await hall.signedIn();
    const { digest } = (await upload(hall, pdf, account)).body.file;
    const withdraw = (browser: Browser) => hall.ask({ method: 'DELETE', url: `${url}/${digest}`, browser });
    expect((await withdraw(await siteOf(hall))).status).toBe(403);
    onSlides.add(digest);
    expect(await withdraw(account)).toMatchObject({ status: 409, body: { error: { code: 'file/onSlide' } } });
    onSlides.delete(digest);
    const elsewhere = 'other' as ConferenceId;
    const [record] = hall.stores.fileRecords.list(conferenceId);
    if (record) hall.stores.fileRecords.add(elsewhere, record);
    expect((await withdraw(account)).status).toBe(204);
    expect((await hall.ask({ url, browser: account })).body.files).toEqual([]);
    expect(files.pathOf(digest)).toBeDefined();
    await upload(hall, pdf, account);
    hall.stores.fileRecords.remove(elsewhere, digest);
    await withdraw(account);
    expect(files.pathOf(digest)).toBeUndefined();
    expect((await withdraw(account)).status).toBe(404);
  });

  it('run nothing, are what they are, and keep their name', async () => {
    const hall = await openHall();
    const account = await hall.signedIn();
    const { body } = await upload(hall, pdf, account, 'Báo cáo "8 tháng"\r\n.html');
    const { headers } = await hall.ask({ url: `${url}/${body.file.digest}`, browser: account });
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    expect(headers['content-disposition']).toMatch(/^inline; filename\*=UTF-8''B%C3%A1o/);
  });

  it('of one conference answer as unknown ones in another, and so does what nobody has', async () => {
    const hall = await openHall();
    const account = await hall.signedIn();
    const { body } = await upload(hall, pdf, account);
    const other = `/api/conferences/other/files/${body.file.digest}`;
    expect((await hall.ask({ url: other, browser: account })).status).toBe(404);
    expect((await hall.ask({ url: `${url}/${'0'.repeat(64)}`, browser: account })).status).toBe(404);
    for (const digest of ['..%2f..%2fdiem-cau.sqlite', 'abc', `${'0'.repeat(63)}/`])
      expect([400, 404]).toContain((await hall.ask({ url: `${url}/${digest}`, browser: account })).status);
  });

  it('are sent in parts, so that a video can be played from any place', async () => {
    const hall = await openHall();
    const account = await hall.signedIn();
    const { body } = await upload(hall, clip, account, 'Phóng sự.mp4');
    expect(body.file).toMatchObject({ kind: 'video', mediaType: 'video/mp4' });
    const part = await hall.ask({
      url: `${url}/${body.file.digest}`,
      headers: { range: 'bytes=100-199' },
      browser: account,
    });
    expect(part.status).toBe(206);
    expect(part.headers).toMatchObject({ 'content-length': '100', 'content-range': `bytes 100-199/${clip.length}` });
    const beyond = { range: `bytes=${clip.length}-` };
    const nothing = await hall.ask({ url: `${url}/${body.file.digest}`, headers: beyond, browser: account });
    expect(nothing).toMatchObject({ status: 416, body: { error: { code: 'http/badRange' } } });
  });

  it('that are not taken are refused with what to do', async () => {
    const hall = await openHall();
    const account = await hall.signedIn();
    const office = await upload(hall, Buffer.from('PK\u0003\u0004ppt/presentation.xml'), account);
    expect(office.status).toBe(422);
    expect(office.body.error).toMatchObject({ code: 'file/office', vi: expect.stringContaining('PDF') });
    expect((await upload(hall, Buffer.from('<html>'), account)).body.error.code).toBe('file/unknownKind');
    const asJson = await hall.ask({ method: 'POST', url: `${url}?name=a`, payload: { a: 1 }, browser: account });
    expect(asJson.status).toBe(400);
  });
});
