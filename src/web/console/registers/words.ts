import type { RegisterKind } from '../../api/registers.ts'

export const titles: Readonly<Record<RegisterKind, string>> = {
  agreement: 'One-to-one agreements',
  bar: 'Bars',
  notice: 'Notices',
  training: 'Training',
  visitor: 'Visitors',
  'follow-up': 'Talks with parents',
}

export const notes: Readonly<Record<RegisterKind, string>> = {
  agreement: 'What a parent agreed to. Outside its days and times a lesson with one pupil is stopped as ever.',
  bar: 'Who may not join, why and until when: five school days at most, under the headteacher’s authority.',
  notice: 'Which families have acknowledged the notice of recording or the code of conduct.',
  training: 'Until when the safeguarding training of each member of staff holds.',
  visitor: 'Who is expected from outside, in which class and on which day.',
  'follow-up': 'Opened by each removal for conduct. End it with what was agreed with the parents.',
}

/** What a column is called for whoever reads or fills it. */
export const columnWords: Readonly<Record<string, string>> = {
  adult: 'Adult at home',
  approver: 'Approved by',
  authority: 'Headteacher',
  class: 'Class',
  course: 'Course',
  days: 'Days, such as mon wed',
  dress: 'Dress',
  ends: 'Ends, such as 10:30',
  from: 'From',
  host: 'Who meets them',
  lesson: 'Lesson',
  location: 'Where the pupil is',
  name: 'Name',
  notice: 'Notice',
  on: 'On',
  organisation: 'From which organisation',
  person: 'Member of staff',
  pupil: 'Pupil',
  purpose: 'Purpose',
  reason: 'Reason',
  starts: 'Starts, such as 09:30',
  until: 'Until',
  version: 'Version',
}
