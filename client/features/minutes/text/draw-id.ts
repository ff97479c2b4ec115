/** Draws an id for something that is captured in the text; it stays its own wherever it goes. */
export function drawId<T extends string>(): T {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('') as T; // drawn for this thing
}
