/** A number of variable length, as the protocol writes them, and where it ends; null where none stands. */
export function numberAt(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } | null {
  let value = 0;
  for (let at = start, factor = 1; at < Math.min(bytes.length, start + 4); at += 1, factor *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return { value, end: at + 1 };
  }
  return null;
}
