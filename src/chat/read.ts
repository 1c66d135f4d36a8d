import { abuseCues } from './abuse-cues.ts'
import { abusiveLanguage } from './abusive-language.ts'
import { boundary } from './boundary.ts'
import { contactDetails } from './contact-details.ts'
import { groomingCues } from './grooming-cues.ts'
import { groomingSignal } from './grooming-signal.ts'
import { joinLink } from './join-link.ts'
import { severities, marks, type Mark, type Message, type Seen, type Severity } from './message.ts'
import { outsidePlatform } from './outside-platform.ts'
import { socialMedia } from './social-media.ts'
import { viewsOf, type Views } from './views.ts'
import { worryCues } from './worry-cues.ts'
import { worry } from './worry.ts'
import { abusiveLanguageWords } from './words/abusive-language.ts'
import { joinLinkWords } from './words/join-link.ts'
import { outsidePlatformWords } from './words/outside-platform.ts'
import { worryWords } from './words/worry.ts'
import { counted } from './words.ts'

export type Reading = { readonly marks: readonly Mark[]; readonly severity: Severity }

type Reader = (message: Message, views: Views) => readonly Seen[]

/** A word alone is any word of the dictionary: a worry takes two, or somebody whom it answers. */
const told =
  (reader: Reader): Reader =>
  (message, views) =>
    views.plain.includes(' ') || message.context.length ? reader(message, views) : []

const readers: readonly Reader[] = [
  ...[
    abusiveLanguage,
    told(abuseCues),
    contactDetails,
    socialMedia,
    outsidePlatform,
    joinLink,
    told(worry),
    told(worryCues),
    groomingSignal,
    groomingCues,
    boundary,
    told(counted('worry', 'medium', worryWords)),
    told(counted('abusive-language', 'low', abusiveLanguageWords)),
    told(counted('outside-platform', 'medium', outsidePlatformWords)),
    told(counted('join-link', 'medium', joinLinkWords)),
  ],
]
/** Nothing honest in a lesson is longer; what stands behind is not read, and a paste of a book is no attack on the clock. */
const longest = 4_000

/** What a message should raise, read with its author and what was said just before. Never throws. */
export function read(message: Message): Reading {
  const cut = { ...message, text: message.text.slice(0, longest) }
  const views = viewsOf(cut)
  const seen = spared(
    cut,
    readers.flatMap(reader => reader(cut, views)),
  )
  const all = [...seen, ...byStaff(cut, seen)]
  return {
    marks: marks.filter(mark => all.some(each => each.mark === mark)),
    severity: worst([...all.map(({ severity }) => severity), ...graver(cut, all)]),
  }
}

/** Who is in distress is never an offender: a worry stands alone. Who presses a child, and is none, is in no distress. */
function spared({ author }: Message, seen: readonly Seen[]): readonly Seen[] {
  const raised = new Set(seen.map(({ mark }) => mark))
  const spares: Mark = author !== 'pupil' && raised.has('grooming-signal') ? 'worry' : 'abusive-language'
  return raised.has('worry') ? seen.filter(({ mark }) => mark !== spares) : seen
}

const own: ReadonlySet<Mark> = new Set([
  'contact-details',
  'social-media',
  'outside-platform',
  'abusive-language',
  'grooming-signal',
])

/** What a pupil may not be asked by anybody is a matter of conduct too where a member of staff asks it. */
const byStaff = ({ author }: Message, seen: readonly Seen[]): readonly Seen[] =>
  author === 'staff'
    ? seen.filter(({ mark }) => own.has(mark)).map(({ severity }) => ({ mark: 'boundary', severity }))
    : []

/** The same words weigh more from somebody whom nobody knows. */
const graver = ({ author }: Message, seen: readonly Seen[]): readonly Severity[] =>
  author === 'unknown' && seen.some(({ mark }) => own.has(mark)) ? ['high'] : []

const worst = (all: readonly Severity[]): Severity =>
  all.reduce<Severity>((worst, each) => (severities.indexOf(each) > severities.indexOf(worst) ? each : worst), 'none')
