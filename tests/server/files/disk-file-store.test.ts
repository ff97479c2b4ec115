import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { DiskFileStore } from '#server/files/disk-file-store.ts';
import { tempDir } from '#tests/support/temp-dir.ts';

const media = fileURLToPath(new URL('../../support/media/', import.meta.url));
const clip = (name: string) => readFileSync(join(media, name));

let dir: string;
let store: DiskFileStore;

beforeEach(() => {
  dir = tempDir();
  store = new DiskFileStore(dir);
});

/** In pieces, as it comes over the wire. */
function inPieces(content: Buffer, pieceBytes = 1_000): Readable {
  const count = Math.ceil(content.length / pieceBytes);
  return Readable.from(
    Array.from({ length: count }, (_, index) => content.subarray(index * pieceBytes, (index + 1) * pieceBytes)),
  );
}

async function received(content: Buffer) {
  return await store.receive(inPieces(content));
}

function refused(code: string) {
  return { kind: 'refused', code };
}

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

describe('a file', () => {
  it('is kept once, under the digest of its content', async () => {
    const digest = createHash('sha256').update(pdf).digest('hex');
    const expected = { kind: 'kept', file: { digest, kind: 'pdf', mediaType: 'application/pdf', bytes: pdf.length } };
    expect(await received(pdf)).toMatchObject(expected);
    expect(await received(pdf)).toMatchObject(expected);
    const path = store.pathOf(digest as never) ?? '';
    expect(readFileSync(path)).toEqual(pdf);
    expect(readdirSync(join(dir, 'arriving'))).toEqual([]);
  });

  it('is what its content says, whatever it is called', async () => {
    expect(await received(png(800, 600))).toMatchObject({ file: { kind: 'picture', mediaType: 'image/png' } });
    expect(await received(jpeg(800, 600))).toMatchObject({ file: { kind: 'picture', mediaType: 'image/jpeg' } });
    expect(await received(webp(800, 600))).toMatchObject({ file: { kind: 'picture', mediaType: 'image/webp' } });
    expect(await received(Buffer.from('<html><script>alert(1)</script>'))).toEqual(refused('file/unknownKind'));
    expect(await received(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual(
      refused('file/unknownKind'),
    );
    expect(await received(Buffer.from('MZ\u0090\u0000'))).toEqual(refused('file/unknownKind'));
    expect(await received(Buffer.alloc(0))).toEqual(refused('file/unknownKind'));
  });

  it('of an office program is refused with a reason of its own', async () => {
    expect(await received(Buffer.from('PK\u0003\u0004ppt/presentation.xml'))).toEqual(refused('file/office'));
    expect(await received(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toEqual(
      refused('file/office'),
    );
  });

  it('that is too large is refused before all of it came, and leaves nothing', async () => {
    const megabyte = Buffer.alloc(1_048_576);
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        yield pdf;
        for (;;) {
          sent += 1;
          yield megabyte;
        }
      })(),
    );
    expect(await store.receive(endless)).toEqual(refused('file/tooLarge'));
    expect(sent).toBeLessThan(105);
    expect(readdirSync(join(dir, 'arriving'))).toEqual([]);
  });

  it('that was cut short is refused and leaves nothing', async () => {
    const cut = new Readable({ read: () => undefined });
    cut.push(pdf);
    const answer = store.receive(cut);
    cut.destroy();
    expect(await answer).toEqual(refused('file/cutShort'));
    expect(readdirSync(join(dir, 'arriving'))).toEqual([]);
  });

  it('half received by a former run is removed', () => {
    writeFileSync(join(dir, 'arriving', 'half'), pdf);
    store = new DiskFileStore(dir);
    expect(readdirSync(join(dir, 'arriving'))).toEqual([]);
  });
});

/** The heads of pictures of a size; nothing of them is ever decoded here. */
function png(width: number, height: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  return Buffer.concat([start, Buffer.from('IHDR'), size, Buffer.alloc(20)]);
}

/** With notes of a camera before the frame, and fill bytes between. */
function jpeg(width: number, height: number): Buffer {
  const notes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0x20, 0x02]), Buffer.alloc(0x2000)]);
  const frame = Buffer.from([0xff, 0xff, 0xc2, 0, 17, 8, 0, 0, 0, 0]);
  frame.writeUInt16BE(height, 6);
  frame.writeUInt16BE(width, 8);
  return Buffer.concat([notes, frame, Buffer.alloc(20)]);
}

function webp(width: number, height: number): Buffer {
  const head = Buffer.alloc(40);
  head.write('RIFF', 0, 'latin1');
  head.write('WEBPVP8X', 8, 'latin1');
  head.writeUIntLE(width - 1, 24, 3);
  head.writeUIntLE(height - 1, 27, 3);
  return head;
}

function ftyp(brand: string): Buffer {
  return Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.from(`ftyp${brand}`), Buffer.alloc(4)]);
}

describe('a picture', () => {
  it('that would fill the memory of every machine once it is decoded is refused', async () => {
    for (const picture of [png, jpeg, webp]) {
      expect(await received(picture(16_000, 16_000))).toEqual(refused('file/pictureTooLarge'));
      expect(await received(picture(7_680, 4_320))).toMatchObject({ kind: 'kept' });
    }
  });

  it('that says no size is broken', async () => {
    for (const picture of [png(0, 10), jpeg(10, 0), png(10, 10).subarray(0, 14), webp(10, 10).subarray(0, 20)])
      expect(await received(picture)).toEqual(refused('file/broken'));
  });

  it('of a telephone, in the container of videos, is refused with how to save it', async () => {
    for (const brand of ['heic', 'mif1', 'avif']) expect(await received(ftyp(brand))).toEqual(refused('file/photo'));
  });
});

/** A box of an MP4. */
function box(type: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

describe('a video', () => {
  it('is taken with its length when its index stands in front', async () => {
    expect(await received(clip('clip.mp4'))).toMatchObject({ file: { kind: 'video', mediaType: 'video/mp4' } });
    const webm = await received(clip('clip.webm'));
    expect(webm).toMatchObject({ file: { kind: 'video', mediaType: 'video/webm' } });
    const lengths = [await received(clip('clip.mp4')), webm].map((each) =>
      each.kind === 'kept' ? each.file.durationMs : null,
    );
    expect(lengths[0]).toBeGreaterThanOrEqual(4_000);
    expect(lengths[0]).toBeLessThan(4_200);
    expect(lengths[1]).toBeGreaterThanOrEqual(1_990);
    expect(lengths[1]).toBeLessThan(2_100);
  });

  it('with its index behind the content is refused', async () => {
    expect(await received(clip('index-at-end.mp4'))).toEqual(refused('file/videoIndexAtEnd'));
    expect(await received(clip('index-at-end.webm'))).toEqual(refused('file/videoIndexAtEnd'));
  });

  it('of which only a part came is refused, however much of it', async () => {
    for (const name of ['clip.mp4', 'clip.webm']) {
      const whole = clip(name);
      for (const share of [0.5, 0.9, 0.999]) {
        const part = whole.subarray(0, Math.floor(whole.length * share));
        expect(await received(part)).toEqual(refused('file/broken'));
      }
    }
  });

  it('in fragments, as it is recorded, is told how to be exported', async () => {
    const recorded = Buffer.concat([ftyp('iso5'), box('moov', box('mvex')), box('moof'), box('mdat')]);
    expect(await received(recorded)).toEqual(refused('file/videoIndexAtEnd'));
    const announced = Buffer.concat([ftyp('iso5'), box('moov', box('mvex')), box('mdat')]);
    expect(await received(announced)).toEqual(refused('file/videoIndexAtEnd'));
  });

  it('longer than a slide can say is refused', async () => {
    const whole = Buffer.from(clip('clip.mp4'));
    const scale = whole.indexOf('mvhd') + 4 + 12;
    whole.writeUInt32BE(1, scale);
    whole.writeUInt32BE(86_401, scale + 4);
    expect(await received(whole)).toEqual(refused('file/videoTooLong'));
  });

  it('in a profile of H.264 that not every browser plays is refused', async () => {
    const whole = Buffer.from(clip('clip.mp4'));
    whole[whole.indexOf('avcC') + 5] = 110;
    expect(await received(whole)).toEqual(refused('file/videoCodec'));
  });

  it('in other codecs than every site plays is refused', async () => {
    expect(await received(clip('other-codec.mp4'))).toEqual(refused('file/videoCodec'));
    expect(await received(clip('mp3.mp4'))).toEqual(refused('file/videoCodec'));
  });

  it('that is broken is refused, however it is broken', async () => {
    const whole = clip('clip.mp4');
    for (const length of [12, 40, 600, 1_500]) {
      const answer = await received(whole.subarray(0, length));
      expect(answer.kind).toBe('refused');
    }
    const webm = clip('clip.webm');
    for (const length of [8, 60, 300]) expect((await received(webm.subarray(0, length))).kind).toBe('refused');
  });
});
