import { lessonId, type PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import { keptFrom } from '../export/kept-from.ts'
import { matterRowsOf } from '../matters/rows.ts'
import type { Act, MatterRow } from '../needs.ts'
import type { Service } from '../service.ts'

/** Somebody looked at what is kept, took it away, erased it, or kept it beyond its time. Whom and what it was about is not said. */
export type Access = {
  readonly at: Instant
  /** `retention`: its time was over. */
  readonly by: PersonId | 'retention'
  readonly what:
    | 'matter opened'
    | 'matter exported'
    | 'pupil exported'
    | 'period exported'
    | 'own data exported'
    | 'chronology read'
    | 'chat read'
    | 'erased'
    | 'hold placed'
    | 'hold lifted'
  /** Undefined: why they may stands in the matter. */
  readonly reason: string | undefined
}

/**
 * Who did what with the record, newest first, for the data protection officer `reader`. What tells of a matter that is about them, or
 * that was kept from them, is left out; so is the erasure of any matter, for whom it was about nobody can know any more.
 */
export async function accessLog(service: Service, reader: PersonId, most: number): Promise<readonly Access[]> {
  const matters = new Map<string, MatterRow>()
  for await (const row of matterRowsOf(service.store))
    if (!row.subjects.has(reader) && !row.unseenBy.has(reader)) matters.set(row.id, row)
  const lessons = await keptFrom(service, reader, row => matters.has(row.id))
  const mayKnow = (about: string): boolean => {
    const [kind, ...rest] = about.split('/')
    const [what = ''] = rest.join('/').split(', ')
    if (kind === 'lesson') return !lessons.has(lessonId(what))
    if (kind === 'matter') return matters.has(rest.join('/'))
    return about !== reader && about !== `person/${reader}` && !/^(a )?matter /.test(about)
  }
  const acts = (await service.store.acts()).flatMap((act): readonly Access[] =>
    act.type === 'KeyTaken' || !mayKnow(aboutOf(act))
      ? []
      : [{ at: act.at, by: act.by, what: whatOf(act), reason: 'reason' in act ? act.reason : undefined }],
  )
  const opened = await Promise.all(
    [...matters.values()].filter(row => row.opened.size).map(row => openings(service, row)),
  )
  return [...acts, ...opened.flat()].sort((a, b) => b.at - a.at).slice(0, most)
}

type Done = Exclude<Act, { type: 'KeyTaken' }>

/** An act with one matter names it by its id alone. */
const aboutOf = (act: Done): string =>
  act.type === 'ChatRead' || (act.type === 'Exported' && act.what === 'incident') ? `matter/${act.about}` : act.about

function whatOf(act: Done): Access['what'] {
  switch (act.type) {
    case 'Exported':
      return exported[act.what]
    case 'ChronologyRead':
      return 'chronology read'
    case 'ChatRead':
      return 'chat read'
    case 'Erased':
      return 'erased'
    case 'HoldPlaced':
      return 'hold placed'
    case 'HoldLifted':
      return 'hold lifted'
  }
}

const exported = {
  incident: 'matter exported',
  pupil: 'pupil exported',
  period: 'period exported',
  'subject access': 'own data exported',
} as const

async function openings({ store }: Service, { id }: MatterRow): Promise<readonly Access[]> {
  return (await store.matterEntries(id)).flatMap(entry =>
    entry.type === 'GlassBroken' && entry.by !== 'chaperone'
      ? [{ at: entry.at, by: entry.by, what: 'matter opened' as const, reason: entry.reason }]
      : [],
  )
}
