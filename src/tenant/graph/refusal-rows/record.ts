/** Lists (graph.md F). */
import { type Rig } from '../rig.ts'
import { body, items, type Row } from './row.ts'

export const record: Row[] = [
  {
    why: 'an unknown column',
    ask: `POST ${items}`,
    asking: body({ fields: { Lesson: 'x' } }),
    is: [400, 'invalidRequest'],
  },
  { why: 'fields outside of fields', ask: `POST ${items}`, asking: body({ LessonId: 'x' }), is: [400, 'BadRequest'] },
  {
    why: 'a value taken in a unique column',
    ask: `POST ${items}`,
    given: lessonOne,
    asking: body({ fields: { LessonId: 'one' } }),
    is: [409, 'nameAlreadyExists'],
  },
  {
    why: 'a filter on a column without index',
    ask: `GET ${items}?$filter=fields/Detail eq 'x'`,
    is: [400, 'invalidRequest'],
  },
  {
    why: 'a change of an older version',
    ask: `PATCH ${items}/1/fields`,
    given: lessonOne,
    asking: body({ Detail: 'x' }, { headers: { 'if-match': '"1,7"' } }),
    is: [412, 'resourceModified'],
  },
  {
    why: 'a file that is there, not to be replaced',
    ask: `PUT /sites/site-1/drive/root:/Chaperone/1.txt:/content?@microsoft.graph.conflictBehavior=fail`,
    given: rig => void rig.context.world.sites.get('site-1')?.files.set('Chaperone/1.txt', 'x'),
    asking: body('y'),
    is: [409, 'nameAlreadyExists'],
  },
  {
    why: 'an item that is not there',
    ask: `PATCH ${items}/9/fields`,
    asking: body({ Detail: 'x' }),
    is: [404, 'itemNotFound'],
  },
]

function lessonOne(rig: Rig): void {
  const list = rig.context.world.sites.get('site-1')?.lists.get('list-1')
  list?.items.push({ id: '1', fields: { LessonId: 'one' }, etag: 8 })
}
