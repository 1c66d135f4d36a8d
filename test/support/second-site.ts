import { columnsOf } from '../../src/adapters/graph/record-list.ts'
import { appId } from '../../src/tenant/seed.ts'
import type { List, World } from '../../src/tenant/world.ts'

/** The site for matters about adults, which the headteacher and the chair can read. */
export const secondSite = 'oakfield.sharepoint.example,second,site'

/** A list of the tenant as Chaperone needs it, with nothing in it. */
export const aList = (name: keyof typeof columnsOf, id: string): [string, List] => {
  const columns = ['Title', ...columnsOf[name]]
  return [
    id,
    { id, name: name === 'lessons' ? 'Lessons' : 'Incidents', uniqueColumns: [columnsOf[name][0]], columns, items: [] },
  ]
}

export function addSecondSite({ sites }: World): void {
  const lists = new Map([aList('incidents', 'list-adults')])
  sites.set(secondSite, { id: secondSite, lists, grantedTo: new Set([appId]), files: new Map() })
}

/** A line as people read it: its number, and where its matter stands. */
export const lines = (list: List): readonly string[] =>
  list.items.map(({ fields }) => `${String(fields['Title'])} ${String(fields['State'])}`)
