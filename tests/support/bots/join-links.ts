import { readFileSync } from 'node:fs';

/** A way into a conference for one site. */
export type JoinLink = { readonly token: string; readonly name: string };

/** There are no links to be had; the message is for the person at the machine. */
export class LinksMissing extends Error {
  override readonly name = 'LinksMissing';
}

const TOKEN = /\/v\/([A-Za-z0-9_-]{43})/;

/**
 * Reads the links in a file, in its order: lines with `/v/TOKEN` in them, and the site's name after a tab. Throws
 * `LinksMissing`.
 */
export function readJoinLinks(path: string): JoinLink[] {
  const links = textOf(path)
    .split('\n')
    .flatMap((line, index) => {
      const token = TOKEN.exec(line)?.[1];
      return token === undefined ? [] : [{ token, name: nameOf(line) ?? `Điểm cầu ${index + 1}` }];
    });
  if (links.length > 0) return links;
  throw new LinksMissing(`Tệp ${path} không có đường dẫn nào dạng /v/….`);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new LinksMissing(
      `Không đọc được ${path}. Chạy "npm start" trước để tạo dữ liệu minh họa, chỉ đúng --data-dir, hoặc dùng --links TỆP.`,
      { cause: error },
    );
  }
}

function nameOf(line: string): string | undefined {
  return line.split('\t').at(2)?.trim() || undefined;
}
