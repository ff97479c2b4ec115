/**
 * Where an entry belongs among those that stand there: after the nearest that goes before it on record; else before the
 * first that follows it; else at the end.
 *
 * @param standing what stands in the text, in its order, each with all that it tells of; empty for what is no entry
 * @param refs everything on record, in its order
 * @returns the index at which it is put in
 */
export function placeOnRecord(standing: readonly (readonly string[])[], ref: string, refs: readonly string[]): number {
  const rank = new Map(refs.map((each, index) => [each, index]));
  const own = rank.get(ref) ?? refs.length;
  let [after, nearest] = [-1, -1];
  let before = standing.length;
  standing.forEach((told, index) => {
    const ranks = told.flatMap((each) => rank.get(each) ?? []);
    const earlier = Math.max(-1, ...ranks.filter((each) => each < own));
    if (earlier >= 0 && earlier >= nearest) [after, nearest] = [index, earlier];
    if (ranks.some((each) => each > own)) before = Math.min(before, index);
  });
  return after >= 0 ? after + 1 : before;
}
