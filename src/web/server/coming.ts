import type { Action } from '../../actions/action.ts'
import type { HoldPart } from '../../lesson/observation.ts'

/** The heaviest thing that a step does, in the words of whoever it will be done in front of. */
export function saidOf(actions: readonly Action[]): string {
  const heaviest = order.flatMap(kind => actions.filter(action => action.kind === kind))[0]
  return heaviest ? words(heaviest) : 'this is written down'
}

const order: readonly Action['kind'][] = [
  ...(['remove', 'close', 'hold', 'alert', 'tell-pupils', 'tell-class', 'say-rules', 'tell-staff'] as const),
]

function words(action: Action): string {
  switch (action.kind) {
    case 'remove':
      return action.who !== 'pupils' ? 'this person is taken out' : 'the pupils are sent out, and school reaches home'
    case 'close':
      return 'the lesson is closed'
    case 'hold':
      return `the lesson is held: ${partsSaid(action.parts)}`
    case 'alert':
      return action.band === 'red' ? 'the safeguarding lead is called' : 'the safeguarding lead is told'
    case 'tell-one':
      return 'this pupil is told, kindly'
    case 'tell-pupils':
      return 'the pupils are told, kindly'
    case 'tell-class':
      return 'the class is told in the chat'
    case 'say-rules':
      return 'the ground rules are posted'
    case 'tell-staff':
      return 'you are reminded'
  }
}

const parts: Readonly<Record<HoldPart, string>> = {
  quiet: 'pupils’ microphones and cameras are off',
  share: 'only staff can share',
  door: 'everybody waits at the door',
}

export const partsSaid = (held: readonly HoldPart[]): string => held.map(part => parts[part]).join(', ')
