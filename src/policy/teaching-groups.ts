import type { Policy } from './policy.ts'

/** Groups of those who hold lessons: whose calendars count or, where lessons come from files alone, all staff. */
export const teachingGroups = ({ timetable, people }: Policy): readonly string[] =>
  timetable.calendarsOf === undefined ? people.staff.groups : [timetable.calendarsOf]
