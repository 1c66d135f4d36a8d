import type { Policy } from './policy.ts'

/** A class by the name in its mail address, for its group has only an id; null: the lesson has no class. */
export function classCalled({ timetable }: Policy, group: string | undefined): string | null {
  if (group === undefined) return null
  const [mail] = Object.entries(timetable.classes).find(([, id]) => id === group) ?? []
  return mail?.split('@')[0] ?? 'a class without a name in the policy'
}
