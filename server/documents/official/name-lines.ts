const breakBefore = /\s+(?=(?:tỉnh|thành phố|tối cao|cấp cao|khu vực|huyện|quận|thị xã)(?:\s|$))/iu;

/** The lines of an office's name in a header: its kind, then whose it is. The break is ours, never the program's. */
export function nameLines(officeName: string): string[] {
  const at = breakBefore.exec(officeName.normalize('NFC'));
  if (!at) return [officeName];
  return [officeName.slice(0, at.index), officeName.slice(at.index + at[0].length)];
}
