import type { ConductObserved } from '../lesson/conduct.ts'
import type { RegistersRead } from '../lesson/registers.ts'

/** What staff did, and what the registers said, as lines of the account. Ids only. */
export function conductLine(observed: ConductObserved | RegistersRead): string {
  switch (observed.type) {
    case 'PupilWarned':
      return `${observed.by} warned ${observed.person}`
    case 'WarningWithdrawn':
      return `${observed.by} takes the warning of ${observed.person} back`
    case 'ConductRemovalAsked':
      return `${observed.by} asked that ${observed.person} be taken out for conduct`
    case 'PersonRemoved':
      return `${observed.person} is out of the lesson (${observed.why})`
    case 'LetBackIn':
      return `${observed.by} lets ${observed.person} back in`
    case 'PauseSet':
      return observed.paused ? `${observed.by} paused the lesson` : `${observed.by} goes on with the lesson`
    case 'MicrophonesAsked':
      return `${observed.by} asks that microphones be ${observed.open ? 'opened' : 'closed'}`
    case 'RulesRead':
      return `${observed.person} says that they have read the rules${observed.version === undefined ? '' : ` (version ${observed.version})`}`
    case 'EndAsked':
      return `${observed.by} ends the lesson and reports`
    case 'EndWithdrawn':
      return `${observed.by} takes the end back`
    case 'SecondChildAttested':
      return `${observed.by} says that a second child of the class is with ${observed.person}`
    case 'AdultConfirmed':
      return `${observed.by} confirms that the agreed adult is at home with ${observed.person}`
    case 'RegistersRead':
      return `the registers say: ${said(observed)}`
  }
}

function said({ oneToOne, barred, withoutNotice, untrained, toFollowUp, easyRead = [] }: RegistersRead): string {
  const lines = [
    ['one-to-one agreed for', oneToOne],
    ['barred', barred],
    ['without notice of recording', withoutNotice],
    ['training lapsed', untrained],
    ['follow-up open', toFollowUp],
    ['easy words for', easyRead],
  ] as const
  const some = lines.flatMap(([what, people]) => (people.length ? [`${what}: ${people.join(', ')}`] : []))
  return some.length ? some.join('; ') : 'nothing about this lesson'
}
