import type { z } from 'zod'
import { lessonId, personId, type PersonId } from '../../lesson/people.ts'
import { notYet } from '../../matters/refusal.ts'
import { isAhead } from '../../matters/said.ts'
import { readClauses } from '../../policy/clauses.ts'
import { reportByStaff } from '../../service/matters/raise.ts'
import { know } from '../../service/known.ts'
import type { Service } from '../../service/service.ts'
import * as shape from '../api/report.ts'
import { bodyOf, isOneOf, type Guards } from './asked.ts'
import { problem } from './reply.ts'
import { writtenIn } from './said.ts'
import { mayLookAt, type Visitor } from './visitor.ts'

/** Staff report what only a person can see. Whom it goes to is nobody's choice: it follows from whom it is about. */
export const reportRoutes = (service: Service): Guards => ({
  'get /api/v1/reports/categories': async visitor => {
    if (!mayReport(visitor)) return problem(404)
    const body: z.infer<typeof shape.categories> = { categories: [...categoriesOf()] }
    return { status: 200, body }
  },
  'post /api/v1/reports': async (visitor, request) => {
    if (!mayReport(visitor)) return problem(404)
    const sent = await bodyOf(request, shape.report)
    if ('refused' in sent) return sent.refused
    const { lesson, clause, band, facts, people, asksNotToBeNamed = false } = sent.value
    const category = categoriesOf().find(one => one.clause === clause)
    if (!facts.trim() || (clause !== null && !category)) return problem(422)
    if (isAhead(writtenIn(sent.value), service.clock.now())) return problem(422, {}, notYet)
    const about = await placed(service, people)
    const mine = lesson === null ? undefined : await lessonFor(service, visitor, lesson)
    await reportByStaff(service, visitor.person, {
      ...writtenIn(sent.value),
      ...{ facts: facts.trim(), band, category: category?.words ?? 'Something else' },
      ...{ clauses: clause === null ? [] : [clause], ...about },
      ...(asksNotToBeNamed ? { asksNotToBeNamed } : {}),
      ...(mine === undefined ? {} : { lesson: mine }),
    })
    return { status: 200, body: { isAboutAdult: about.adults.length > 0 } satisfies z.infer<typeof shape.reported> }
  },
})

const mayReport = (visitor: Visitor): boolean => isOneOf(visitor, ['staff', 'lead', 'headteacher'])

const categoriesOf = (): readonly shape.Category[] =>
  [...readClauses()].flatMap(([clause, { words, by }]) =>
    by.includes('feature:report-form') ? [{ clause, words }] : [],
  )

async function placed(service: Service, people: readonly string[]) {
  const subjects: PersonId[] = []
  const adults: PersonId[] = []
  for (const person of new Set(people.map(personId)))
    ((await isAdult(service, person)) ? adults : subjects).push(person)
  return { subjects, adults }
}

/** Whoever the directory does not place just now counts as an adult: then the headteacher hears of it, and no colleague. */
export async function isAdult({ directory }: Service, person: PersonId): Promise<boolean> {
  const answer = await directory.place(person)
  return answer.status === 'later' || (answer.status === 'placed' && answer.place === 'staff')
}

/** A lesson that is none of theirs is left out, and the report taken all the same. */
async function lessonFor(service: Service, visitor: Visitor, lesson: string) {
  const known = await know(service, lessonId(lesson))
  return known && mayLookAt(visitor, known.scheduled, known.state) ? known.scheduled.id : undefined
}
