import { expect, test } from '@jest/globals'
import type { Action } from '../../actions/action.ts'
import { alert, sayRules, tellStaff } from '../../actions/say.ts'
import type { Safeguard } from '../../engine/safeguard.ts'
import { groundRules } from '../../safeguards/ground-rules.ts'
import { invitedOnly } from '../../safeguards/invited-only.ts'
import { lessonLength } from '../../safeguards/lesson-length.ts'
import { lonePupil } from '../../safeguards/lone-pupil.ts'
import type { Delivery } from '../needs.ts'
import { urgencyOf } from './urgency.ts'

const reminder = tellStaff('Look', 'Please look.')
const of = (
  action: Action,
  rule?: Safeguard,
  more: Partial<Pick<Delivery, 'kind' | 'channel' | 'lapse'>> = {},
): ReturnType<typeof urgencyOf> =>
  urgencyOf(
    { action, kind: 'reminder', channel: 'targeted', lapse: `${rule?.id ?? 'command'}/lesson/1`, ...more },
    rule,
  )
const asked = { kind: 'alert', channel: 'personal' } as const

test.each([
  ['a red alert', of(alert('red', 'Look', 'Look.'), lonePupil, asked)],
  ['a home to reach', of(alert('amber', 'Call', 'Call.'), lonePupil, { ...asked, kind: 'contact-home' })],
  ['a red alert of what can wait', of(alert('red', 'Look', 'Look.'), lessonLength, asked)],
])('%s has all the room that there is', (_, urgency) => expect(urgency).toBe('protect'))

test.each([
  ['that a stranger is here', of(reminder, invitedOnly)],
  ['the alert of it', of(alert('amber', 'Look', 'Look.'), invitedOnly, asked)],
  ['that a pupil is alone', of(reminder, lonePupil)],
  ['what answers staff in the lesson', of(reminder)],
  ['the ground rules, asked for by somebody who may need help', of(sayRules)],
  ['what answers somebody in their own chat', of(reminder, undefined, { channel: 'personal', lapse: 'alone/1' })],
  ['an alert about no lesson', of(alert('amber', 'Look', 'Look.'), undefined, asked)],
])('%s goes before what can wait', (_, urgency) => expect(urgency).toBe('see'))

test.each([
  ['the ground rules', of(sayRules, groundRules)],
  ['that a lesson is long', of(reminder, lessonLength)],
  ['a digest', of(reminder, undefined, { channel: 'personal', lapse: 'digest/1' })],
])('%s leaves room for it', (_, urgency) => expect(urgency).toBe('routine'))
