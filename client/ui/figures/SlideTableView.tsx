import type { SlideTable } from './slide-table.ts';

export type SlideTableViewProps = {
  readonly table: SlideTable;
  readonly title: string;
  /** For those who see it too, or for screen readers alone. */
  readonly isShown: boolean;
};

/** The figures of a slide as a real table. */
export function SlideTableView({ table, title, isShown }: SlideTableViewProps) {
  const grid = (
    <table className="dc-fig-table">
      <caption className="dc-hidden">{title}</caption>
      <thead>
        <tr>
          {table.columns.map((column, at) => (
            <th key={keyOf(column, at)} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={keyOf(row.join(' '), at)}>
            {row.map((cell, column) => (
              <Cell key={keyOf(table.columns[column] ?? '', column)} isHead={column === 0} text={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!isShown) return <div className="dc-hidden">{grid}</div>;
  return (
    <section
      className="dc-fig-scroll"
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
      tabIndex={0}
    >
      {grid}
    </section>
  );
}

function Cell({ isHead, text }: { readonly isHead: boolean; readonly text: string }) {
  return isHead ? <th scope="row">{text}</th> : <td>{text}</td>;
}

/** Rows and columns stand in a fixed order, and two may read the same. */
function keyOf(text: string, at: number): string {
  return `${at.toString()} ${text}`;
}
