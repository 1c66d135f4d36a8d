import { charts, type Week } from '../api/charts.ts'
import { Asked } from './asked.tsx'
import type { PlaceProps } from './console.tsx'
import { useAsked } from './use-asked.ts'
import { Table } from './table.tsx'

const series = [
  ['lessons', 'Lessons held'],
  ['red', 'Red matters'],
  ['amber', 'Amber matters'],
  ['yellow', 'Yellow matters'],
  ['unseen', 'Lessons of which sight was lost'],
] as const

/** Twelve weeks in counts. A chart is for the eye; the table below has the same numbers, and is what is read out. */
export default function Charts({ client }: PlaceProps) {
  const { answer } = useAsked(client, '/api/v1/charts', charts)
  return (
    <section aria-labelledby="charts">
      <h2 id="charts">Over time</h2>
      <p>By week, of the whole school: never by pupil, never by member of staff.</p>
      <Asked answer={answer}>
        {({ weeks }) => (
          <>
            <div className="charts">
              {series.map(([key, title]) => (
                <Bars
                  key={key}
                  title={title}
                  bars={weeks.map(week => ({ label: dayOf(week.from), many: week[key] }))}
                />
              ))}
            </div>
            <Numbers weeks={weeks} />
          </>
        )}
      </Asked>
    </section>
  )
}

const dayOf = (monday: string): string =>
  new Date(`${monday}T12:00`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })

type BarsProps = { title: string; bars: readonly { readonly label: string; readonly many: number }[] }

const high = 60
const wide = 20

/** One kind of count to a chart, so that no colour has to say anything. */
function Bars({ title, bars }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ many }) => many))
  const total = bars.reduce((sum, { many }) => sum + many, 0)
  const width = bars.length * wide
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${high + 26}`}
        role="img"
        aria-label={`${title}: ${total} in ${bars.length} weeks, at most ${Math.max(...bars.map(({ many }) => many))} in one. The table below has each week.`}
      >
        {bars.map(({ label, many }, index) => {
          const tall = (many / most) * high
          return (
            <g key={label}>
              <rect className="bar" x={index * wide + 3} y={high + 12 - tall} width={wide - 6} height={tall} />
              {many > 0 && (
                <text x={index * wide + wide / 2} y={high + 9 - tall} textAnchor="middle">
                  {many}
                </text>
              )}
            </g>
          )
        })}
        <line x1="0" x2={width} y1={high + 12} y2={high + 12} />
        <text x="2" y={high + 24}>
          {bars[0]?.label}
        </text>
        <text x={width - 2} y={high + 24} textAnchor="end">
          {bars.at(-1)?.label}
        </text>
      </svg>
    </figure>
  )
}

function Numbers({ weeks }: { weeks: readonly Week[] }) {
  return (
    <Table
      label="Table of the weeks"
      caption="The same in numbers"
      heads={['Week from', ...series.map(([, title]) => title)]}
    >
      {weeks.map(week => (
        <tr key={week.from}>
          <th scope="row">{dayOf(week.from)}</th>
          {series.map(([key]) => (
            <td key={key}>{week[key]}</td>
          ))}
        </tr>
      ))}
    </Table>
  )
}
