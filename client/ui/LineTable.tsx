import type { ReactNode } from 'react';

export type TableHead = { readonly label: string; readonly isNumber?: boolean; readonly className?: string };

export type LineTableProps = {
  /** What the table is, for those who do not see it. */
  readonly label: string;
  readonly heads: readonly TableHead[];
  /** Shown in place of the rows when there are none. */
  readonly empty?: string;
  readonly children: readonly ReactNode[];
};

/** A table that scrolls in its own place, its heads always in view. */
export function LineTable({ label, heads, empty, children }: LineTableProps) {
  return (
    // A place that scrolls has to be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="dc-tech-scroll" aria-label={label} tabIndex={0}>
      <table className="dc-table dc-tech-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.label} scope="col" className={classOf(head)}>
                {head.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {children.length > 0 || empty === undefined ? (
            children
          ) : (
            <tr>
              <td colSpan={heads.length} className="dc-quiet">
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function classOf({ isNumber = false, className = '' }: TableHead): string {
  return `${isNumber ? 'dc-table__number' : ''} ${className}`.trim();
}
