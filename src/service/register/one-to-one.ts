import type { Lesson } from '../../lesson/lesson.ts'
import type { IncidentRow } from '../needs.ts'

/**
 * Whether one pupil was, or is to be, alone with staff (V27, B1): by an agreement that stood, or without one for longer
 * than its grace. `planned`: the class is one pupil.
 */
export type OneToOne = 'planned' | 'by agreement' | 'without agreement'

export function oneToOneIn(lesson: Lesson | undefined, incidents: readonly IncidentRow[]): OneToOne | undefined {
  const found = new Set(incidents.map(({ safeguard }) => safeguard))
  if (found.has('lone-pupil')) return 'without agreement'
  if (found.has('one-to-one')) return 'by agreement'
  return lesson?.roster?.pupils.size === 1 ? 'planned' : undefined
}
