import type { Editor, Range } from '@tiptap/core';
import { search } from '#client/i18n/fold.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import type { Choice } from './menus.ts';
import { setPhrases } from './phrases.ts';

/** Somebody or some unit that can be named. */
export type Named = {
  readonly kind: 'unit' | 'person';
  readonly id: string;
  readonly label: string;
  readonly hint: string;
};

/** Everybody whom the conference knows: its units, its people, its delegates. */
export function namedIn({ roster }: ConferenceState): Named[] {
  const units = orderedSites(roster).map(({ siteId, unitId, name }): Named => {
    return { kind: 'unit', id: unitId ?? siteId, label: name, hint: '' };
  });
  const siteNameOf = (siteId: keyof typeof roster.siteById) => roster.siteById[siteId]?.name ?? '';
  const people = Object.values(roster.personById).map(({ personId, name, title, siteId }): Named => {
    return {
      kind: 'person',
      id: personId,
      label: name === '' ? title : name,
      hint: hintOf(name, title, siteNameOf(siteId)),
    };
  });
  const delegates = Object.values(roster.delegateById).map(({ delegateId, name, title, siteId }): Named => {
    return {
      kind: 'person',
      id: delegateId,
      label: name === '' ? title : name,
      hint: hintOf(name, title, siteNameOf(siteId)),
    };
  });
  const known = new Set<string>();
  return [...units, ...people, ...delegates].filter(({ label, hint }) => {
    const isNew = !known.has(`${label}|${hint}`);
    known.add(`${label}|${hint}`);
    return isNew;
  });
}

function hintOf(name: string, title: string, site: string): string {
  return name === '' ? site : `${title}, ${site}`;
}

/** The mentions that fit what was typed, without regard to diacritics. */
export function mentionChoices(named: readonly Named[], query: string): Choice[] {
  return search(named, query, ({ label, hint }) => `${label} ${hint}`).map(({ kind, id, label, hint }) => ({
    id: `${kind}:${id}`,
    label,
    hint,
    take: (editor, range) =>
      replace(editor, range, [
        { type: 'mention', attrs: { kind, id, label } },
        { type: 'text', text: ' ' },
      ]),
  }));
}

/** A command of the menu that "/" opens. */
export type Command = {
  readonly id: string;
  readonly label: string;
  /** The keys that do the same. */
  readonly keys: string;
  readonly run: () => void;
};

/** Commands and set phrases that fit what was typed. */
export function commandChoices(commands: readonly Command[], phraseHint: string, query: string): Choice[] {
  const acts = commands.map(({ id, label, keys, run }): Choice => {
    return {
      id,
      label,
      hint: keys,
      take: (editor, range) => {
        editor.chain().focus().deleteRange(range).run();
        run();
      },
    };
  });
  const phrases = setPhrases.map(({ id, text }): Choice => {
    return { id: `phrase:${id}`, label: text, hint: phraseHint, take: (editor, range) => replace(editor, range, text) };
  });
  return search([...acts, ...phrases], query, ({ id, label }) => `${label} ${id}`);
}

function replace(editor: Editor, range: Range, content: string | readonly object[]): void {
  editor
    .chain()
    .focus()
    .insertContentAt(range, typeof content === 'string' ? content : [...content])
    .run();
}
