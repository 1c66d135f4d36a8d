import type { ReactNode, Ref } from 'react'

/** A table with a head for each column, which scrolls by itself where it is wider than the tab. @param children its rows */
export function Table({
  label,
  caption,
  heads,
  body,
  children,
}: {
  label: string
  caption?: string
  heads: readonly string[]
  body?: Ref<HTMLTableSectionElement>
  children: ReactNode
}) {
  return (
    <div className="wide" role="region" aria-label={label} tabIndex={0}>
      <table>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {heads.map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>{children}</tbody>
      </table>
    </div>
  )
}
