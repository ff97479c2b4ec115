/** What is given of a change: without what is left undefined, which would overwrite. */
export function given<Change extends object>(
  change: Change,
): { [Key in keyof Change]?: Exclude<Change[Key], undefined> } {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Change]?: Exclude<Change[Key], undefined> }; // only those are left
}
