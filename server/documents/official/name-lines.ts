const breakBefore = /\s+(?=(?:tỉnh|thành phố|tối cao|cấp cao|khu vực|huyện|quận|thị xã)(?:\s|$))/iu;

/** The lines of an office's name in a header: its kind, then whose it is. The break is ours, never the program's. */
export function nameLines(officeName: string): string[] {
  const at = breakBefore.exec(officeName.normalize('NFC'));
  if (!at) return [officeName];
  return [officeName.slice(0, at.index), officeName.slice(at.index + at[0].length)];
}

/** Where a name may be parted that is too long for a line: "Bà Rịa - | Vũng Tàu", "khu vực 1 | tỉnh …", "thành phố | …". */
const parting = [/(?<= -) +/u, / +(?=(?:tỉnh|thành phố) )/iu, /(?<=^(?:tỉnh|thành phố|khu vực|huyện|quận|thị xã)) +/iu];

/** A line of a name, parted where that keeps a place's name whole; as it is where no such parting makes it fit. */
export function partedLine(line: string, fits: (part: string) => boolean): string[] {
  if (fits(line)) return [line];
  const parted = parting.map((blank) => line.split(blank)).filter((parts) => parts.length > 1 && parts.every(fits));
  return parted[0] ?? [line];
}
