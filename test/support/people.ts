import { personId, type Identity, type Leg, type PersonId, type Place } from '../../src/lesson/people.ts'

/** Somebody as a test names them: who the call says they are, and what the directory answers if it is asked. */
export type Someone = {
  readonly person: PersonId
  readonly identity: Identity
  readonly place: Place | undefined
  readonly device: string
  readonly waiting: boolean
  readonly vouched: boolean
  readonly sharing?: boolean
}

const someone = (name: string, identity: Identity, place?: Place): Someone => ({
  person: personId(name),
  identity,
  place,
  device: '',
  waiting: false,
  vouched: false,
})

/** Staff of the class; hall organises the lesson. */
export const hall = someone('hall', 'account', 'staff')
export const osei = someone('osei', 'account', 'staff')
/** Staff of the school who are not on the list of this class. */
export const supply = someone('supply', 'account', 'staff')

/** Pupils of the class. */
export const ana = someone('ana', 'account', 'pupil')
export const ben = someone('ben', 'account', 'pupil')
export const cai = someone('cai', 'account', 'pupil')

/** A pupil of another class. */
export const zoe = someone('zoe', 'account', 'pupil')
/** Whom the directory knows as a guest of the school. */
export const guest = someone('guest', 'account', 'guest')
/** Whom the directory knows but does not place. */
export const unknown = someone('una', 'account', 'unknown')
/** Of whom the directory has not answered. */
export const unresolvedPerson = someone('uri', 'account')
export const stranger = someone('anonymous:7', 'anonymous')
export const visitor = someone('visitor', 'external')
export const caller = someone('telephone:8', 'telephone')
export const bot = someone('chaperone', 'bot')
/** An application that is neither ours nor approved. */
export const noteTaker = someone('note-taker', 'application')

/** Thirty pupils on the list, ana, ben and cai among them. */
export const thirty: readonly Someone[] = [
  ana,
  ben,
  cai,
  ...Array.from({ length: 27 }, (_, index) =>
    someone(`pupil-${String(index + 4).padStart(2, '0')}`, 'account', 'pupil'),
  ),
]

export const waits = (who: Someone): Someone => ({ ...who, waiting: true })
export const onPhone = (who: Someone): Someone => ({ ...who, device: '-phone' })
export const shares = (who: Someone): Someone => ({ ...who, sharing: true })
export const knownToStaff = (who: Someone): Someone => ({ ...who, vouched: true })
/** The directory does not answer for this person. */
export const unanswered = (who: Someone): Someone => ({ ...who, place: undefined })

export const leg = ({ person, identity, device, waiting, sharing = false }: Someone): Leg => ({
  leg: `${person}${device}`,
  person,
  identity,
  waiting,
  sharing,
})
