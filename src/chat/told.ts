import { weighed, type Weighing } from './cues.ts'
import type { Mark, Message, Seen } from './message.ts'
import type { Asked } from './rule.ts'
import type { Views } from './views.ts'

/** From how much on signs are believed whatever the words around them tell, and from how much where these do not speak against it. */
type Scale = Omit<Weighing, 'from' | 'by'> & { readonly sure: number; readonly likely: number }

/**
 * Signs that are added up where the words around a phrase are mostly a lesson's: many of them need no words to be believed.
 * At `sure` one innocent line of 10,000 is marked by them, at `likely` two of 1,000, most of which the words then tell apart.
 */
export function told(mark: Mark, { sure, likely, ...signs }: Scale) {
  const plainly = weighed(mark, [{ ...signs, from: sure }])
  const maybe = weighed(mark, [{ ...signs, from: likely }])
  return (message: Message, views: Views, asked: Asked): readonly Seen[] => {
    const seen = maybe(message, views, asked)
    if (!seen.length) return []
    const certain = plainly(message, views, asked).map(each => ({ ...each, sure: true }))
    return certain.length ? certain : seen
  }
}
