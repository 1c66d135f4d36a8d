import type { Safeguard } from '../../src/engine/safeguard.ts'
import { firstPupil } from '../../src/safeguards/first-pupil.ts'
import { groundRules } from '../../src/safeguards/ground-rules.ts'
import { holdByHand } from '../../src/safeguards/hold-by-hand.ts'
import { invitedOnly } from '../../src/safeguards/invited-only.ts'
import { knock } from '../../src/safeguards/knock.ts'
import { lonePupil } from '../../src/safeguards/lone-pupil.ts'
import { meetingOptions } from '../../src/safeguards/meeting-options.ts'
import { notReady } from '../../src/safeguards/not-ready.ts'
import { notSafe } from '../../src/safeguards/not-safe.ts'
import { removeByHand } from '../../src/safeguards/remove-by-hand.ts'
import { staffIsPresent } from '../../src/safeguards/staff-present.ts'
import { staffHost } from '../../src/safeguards/staff-host.ts'
import { unresolved } from '../../src/safeguards/unresolved.ts'
import { watchLost } from '../../src/safeguards/watch-lost.ts'

/** Every safeguard of the product, as it stands when a school's policy changes nothing. */
export const everySafeguard: readonly Safeguard[] = [
  firstPupil,
  groundRules,
  holdByHand,
  invitedOnly,
  knock,
  lonePupil,
  meetingOptions,
  notReady,
  notSafe,
  removeByHand,
  staffHost,
  staffIsPresent,
  unresolved,
  watchLost,
]
