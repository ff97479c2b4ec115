import type { Shelf } from './preferences-store.ts';

/** A copy of a text that this browser keeps until the server has it, by the name of its database. */
export type TextCopyState = 'saved' | 'unsaved';

/** Of whom and of what a copy is; nobody else ever opens it. */
export type TextCopyKey = { readonly accountId: string; readonly conferenceId: string; readonly part: string };

const KEY = 'diem-cau.text-copies';
const RESCUED_KEY = 'diem-cau.rescued-texts';
const PREFIX = 'diem-cau.text';

/** The name of the database that holds a copy. */
export function nameOfCopy({ accountId, conferenceId, part }: TextCopyKey): string {
  return `${PREFIX}/${accountId}/${conferenceId}/${part}`;
}

/** Knows which copies there are and which hold text that the server may not have; windows of one browser share it. */
export class TextCopies {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** Says of a copy whether the server has all of it. */
  note(name: string, state: TextCopyState): void {
    const before = this.#read();
    if (before[name] !== state) this.#write({ ...before, [name]: state });
  }

  /** Whether a copy holds text that the server may not have. */
  isUnsaved(name: string): boolean {
    return this.#read()[name] === 'unsaved';
  }

  /** Whether any copy of an account does. */
  hasUnsaved(accountId: string): boolean {
    return Object.entries(this.#read()).some(([name, state]) => state === 'unsaved' && isOf(name, accountId));
  }

  /** Takes the saved copies of all accounts off the list and gives their names; unsaved ones wait for their writers. */
  takeSaved(): string[] {
    const before = this.#read();
    const saved = Object.keys(before).filter((name) => before[name] === 'saved');
    this.#write(Object.fromEntries(Object.entries(before).filter(([, state]) => state !== 'saved')));
    return saved;
  }

  /** What was written into a copy and has no place in the text any more: kept until its writer has copied it. */
  rescued(name: string): readonly string[] {
    try {
      return readRescued(this.#shelf.getItem(RESCUED_KEY))[name] ?? [];
    } catch {
      return []; // as below
    }
  }

  /** Sets what is rescued of a copy. */
  keepRescued(name: string, texts: readonly string[]): void {
    try {
      const { [name]: _former, ...others } = readRescued(this.#shelf.getItem(RESCUED_KEY));
      this.#shelf.setItem(RESCUED_KEY, JSON.stringify(texts.length === 0 ? others : { ...others, [name]: texts }));
    } catch {
      return; // as below: it stays on the page for as long as that is open
    }
  }

  #read(): Readonly<Record<string, TextCopyState>> {
    try {
      return readCopies(this.#shelf.getItem(KEY));
    } catch {
      return {}; // a browser that forbids storage keeps no copies either
    }
  }

  #write(copies: Readonly<Record<string, TextCopyState>>): void {
    try {
      this.#shelf.setItem(KEY, JSON.stringify(copies));
    } catch {
      return; // as above: the copy itself could not be kept
    }
  }
}

/** What a stored list says, as far as it can be understood. */
function readCopies(text: string | null): Readonly<Record<string, TextCopyState>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    const known = Object.entries(value).filter(
      (entry): entry is [string, TextCopyState] =>
        entry[0].startsWith(`${PREFIX}/`) && (entry[1] === 'saved' || entry[1] === 'unsaved'),
    );
    return Object.fromEntries(known);
  } catch {
    return {}; // another program wrote here
  }
}

function readRescued(text: string | null): Readonly<Record<string, readonly string[]>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    const known = Object.entries(value).filter(
      (entry): entry is [string, string[]] =>
        Array.isArray(entry[1]) && entry[1].every((each) => typeof each === 'string'),
    );
    return Object.fromEntries(known);
  } catch {
    return {}; // another program wrote here
  }
}

function isOf(name: string, accountId: string): boolean {
  return name.startsWith(`${PREFIX}/${accountId}/`);
}
