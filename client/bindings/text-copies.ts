import { nameOfCopy, TextCopies } from '#client/stores/text-copies.ts';

export type { TextCopyKey, TextCopyState } from '#client/stores/text-copies.ts';

const copies = new TextCopies({
  getItem: (key) => globalThis.localStorage.getItem(key),
  setItem: (key, text) => globalThis.localStorage.setItem(key, text),
});

/** What this browser keeps of texts that are written in it, for whoever writes and whoever signs out. */
export const textCopies = {
  nameOf: nameOfCopy,
  note: copies.note.bind(copies),
  isUnsaved: copies.isUnsaved.bind(copies),
  hasUnsaved: copies.hasUnsaved.bind(copies),
  /** Deletes what the server has anyway; text that it may not have stays for its writer. */
  forgetSaved(): void {
    for (const name of copies.takeSaved()) globalThis.indexedDB?.deleteDatabase(name);
  },
} as const;
