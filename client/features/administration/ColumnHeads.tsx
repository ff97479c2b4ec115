/** The head of a table: what stands in its columns. */
export function ColumnHeads({ words }: { readonly words: readonly string[] }) {
  return (
    <thead>
      <tr>
        {words.map((word) => (
          <th key={word} scope="col">
            {word}
          </th>
        ))}
      </tr>
    </thead>
  );
}
