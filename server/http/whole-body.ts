import type { Readable } from 'node:stream';

/** How much of a body that is too large is let pass, so that its sender is there to read why it was refused. */
const PATIENCE = 20;

/** Takes a body whole. Of one that is too large nothing is kept. */
export async function wholeBody(
  body: Readable,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | 'tooLarge' | 'cutShort'> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of body) {
      if (!(piece instanceof Uint8Array)) throw new TypeError('a body comes as bytes');
      length += piece.length;
      if (length > PATIENCE * mostBytes) return 'tooLarge';
      if (length <= mostBytes) pieces.push(piece);
      else pieces.length = 0;
    }
  } catch (error) {
    if (error instanceof TypeError) throw error;
    return 'cutShort';
  }
  if (length > mostBytes) return 'tooLarge';
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
