import * as Y from 'yjs';
import { z } from 'zod';
import type { DocumentPart } from '#shared/minutes/index.ts';
import { documentSchemas, MAX_UPDATE_BYTES } from '#shared/minutes/index.ts';

/** Why an update is not taken. The code closes the socket (4000 to 4999 are an application's own, RFC 6455 7.4.2). */
export type UpdateFault = { readonly code: number; readonly reason: string };

export const MALFORMED: UpdateFault = { code: 4400, reason: 'minutes/malformed' };
export const READ_ONLY: UpdateFault = { code: 4403, reason: 'minutes/readOnly' };
export const TOO_LARGE: UpdateFault = { code: 4413, reason: 'minutes/tooLarge' };
export const NOT_STORED: UpdateFault = { code: 4503, reason: 'minutes/notStored' };

/** What is wrong with the bytes of an update, whatever the document holds; null where nothing is. */
export function faultOfUpdate(bytes: Uint8Array, part: DocumentPart): UpdateFault | null {
  if (bytes.byteLength > MAX_UPDATE_BYTES) return TOO_LARGE;
  const structs = structsOf(bytes);
  if (structs === null) return MALFORMED;
  const known = part === 'remarks' ? {} : documentSchemas[part].nodes;
  const isForeign = structs.some((struct) => {
    const name = nameOfElement(struct);
    return name !== null && !Object.hasOwn(known, name);
  });
  return isForeign ? MALFORMED : null;
}

/** The letters that an update brings, or those of them that are asked for, for people to read. */
export function lettersOfUpdate(bytes: Uint8Array, isAsked: (item: Y.Item) => boolean = () => true): string {
  const pieces = (structsOf(bytes) ?? []).flatMap((struct) => {
    if (!(struct instanceof Y.Item) || !isAsked(struct)) return [];
    const { content } = struct;
    if (content instanceof Y.ContentString) return [content.str];
    if (content instanceof Y.ContentAny && struct.parentSub !== null) return fieldIn(struct.parentSub, content.arr);
    return content instanceof Y.ContentType ? ['\n'] : [];
  });
  return pieces
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** Fields of what was captured, as people call them; lists of ids say nothing to a reader. */
const fieldNames: Readonly<Record<string, string>> = {
  product: 'Sản phẩm',
  duePhrase: 'Thời hạn',
  dueDate: 'Ngày',
  field: 'Lĩnh vực',
  block: 'Khối',
  personName: 'Người giải đáp',
  unitName: 'Đơn vị',
  assignees: 'Đơn vị thực hiện',
};

/** The value of a field, with its name, as lines of its own; empty for a field that says nothing to a reader. */
export function fieldIn(key: string, values: readonly unknown[]): string[] {
  const name = fieldNames[key];
  const value = values.findLast((each) => typeof each === 'string');
  if (name === undefined || typeof value !== 'string') return [];
  const words = key === 'assignees' ? wordsOfAssignees(value) : value;
  return words === '' ? [] : [`\n${name}: ${words}\n`];
}

function wordsOfAssignees(json: string): string {
  try {
    return z
      .array(z.looseObject({ phrase: z.string() }))
      .parse(JSON.parse(json))
      .map(({ phrase }) => phrase)
      .join('; ');
  } catch {
    return ''; // not written by an editor of ours: there are no words to show
  }
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/** Null for bytes that are no update: Yjs throws at them. */
function structsOf(bytes: Uint8Array): readonly Struct[] | null {
  try {
    return Y.decodeUpdate(bytes).structs;
  } catch {
    return null;
  }
}

function nameOfElement(struct: Struct): string | null {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType)) return null;
  const { type } = struct.content;
  return type instanceof Y.XmlElement ? type.nodeName : null;
}
