/** What one document knows of its line and of its text. Instants are of the page's own clock, in ms. */
export type PartFacts = {
  readonly line: 'connecting' | 'joined' | 'away' | 'refused';
  /** The text of the server, or the copy of this browser, is there: it may be shown. */
  readonly isThere: boolean;
  /** Since when it holds text that the server has not confirmed; null when it has confirmed all. */
  readonly unsavedSince: number | null;
};

/** How the text is kept, as it is told to who writes. */
export type Saving =
  | { readonly kind: 'opening' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved'; readonly since: number }
  | { readonly kind: 'reconnecting'; readonly since: number | null };

/**
 * One truth for all documents of the page: nothing is called saved before the server has confirmed it, and nothing
 * while the server is away.
 */
export function savingOf(parts: readonly PartFacts[]): Saving {
  const joining = parts.filter(({ line }) => line !== 'refused');
  const since = earliest(joining.map(({ unsavedSince }) => unsavedSince));
  if (joining.some(({ line }) => line === 'away')) return { kind: 'reconnecting', since };
  if (joining.length === 0 || joining.some(({ line }) => line === 'connecting'))
    return since === null ? { kind: 'opening' } : { kind: 'reconnecting', since };
  return since === null ? { kind: 'saved' } : { kind: 'unsaved', since };
}

function earliest(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}
