/** Pictures of a synthetic site: a colour of its own, its number in blocks, and a bar that moves with each frame. */
export type I420 = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

/** 3 × 5 blocks for each digit, row by row. */
const DIGITS = [
  '111101101101111',
  '010110010010111',
  '111001111100111',
  '111001111001111',
  '101101111001001',
  '111100111001111',
  '111100111101111',
  '111001010010010',
  '111101111101111',
  '111101111001111',
] as const;

/** The n-th frame of the site of that number. Sizes have to be even. */
export function sitePicture(options: { number: number; frame: number; width: number; height: number }): I420 {
  const { width, height, frame, number } = options;
  const lumaSize = width * height;
  const data = new Uint8ClampedArray(lumaSize + lumaSize / 2);
  data.fill(70, 0, lumaSize);
  data.fill(64 + ((number * 53) % 128), lumaSize, lumaSize + lumaSize / 4);
  data.fill(64 + ((number * 97) % 128), lumaSize + lumaSize / 4);
  const barWidth = Math.max(4, width >> 4);
  const left = (frame * 7) % (width - barWidth);
  rectangle(data, width, { left, top: height - (height >> 2), width: barWidth, height: height >> 3, luma: 235 });
  drawNumber(data, { width, height, number });
  return { width, height, data };
}

function drawNumber(data: Uint8ClampedArray, options: { width: number; height: number; number: number }): void {
  const { width, height, number } = options;
  const block = height >> 4;
  const digits = [...String(number)].map(Number);
  for (const [place, digit] of digits.entries()) {
    const left = (width >> 3) + place * block * 4;
    for (const [index, on] of [...(DIGITS[digit] ?? '')].entries()) {
      if (on !== '1') continue;
      const top = (height >> 3) + Math.floor(index / 3) * block;
      rectangle(data, width, { left: left + (index % 3) * block, top, width: block, height: block, luma: 220 });
    }
  }
}

function rectangle(
  data: Uint8ClampedArray,
  stride: number,
  box: { left: number; top: number; width: number; height: number; luma: number },
): void {
  for (let row = box.top; row < box.top + box.height; row += 1) {
    data.fill(box.luma, row * stride + box.left, row * stride + box.left + box.width);
  }
}
