import { lessonId } from '../../lesson/people.ts'
import type { Handler } from '../loop.ts'
import { supervise } from '../supervise.ts'

/** Time alone has brought something about: the lesson is judged again. */
export const look: Handler = async (service, { key }) => {
  await supervise(service, lessonId(key), [])
  return 'done'
}
