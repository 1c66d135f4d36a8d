import type { PersonId } from '../../lesson/people.ts'
import type { Service } from '../service.ts'

/** Whether each of them can be written to alone: the app is, or was now, put into their own Teams. */
export async function reach({ store, installations }: Service, people: readonly PersonId[]): Promise<boolean> {
  const reached = await Promise.all(
    people.map(async person => {
      const address = await store.address(person)
      return address?.conversation !== undefined || (await installations.forPerson(person)).status === 'done'
    }),
  )
  return reached.every(Boolean)
}
