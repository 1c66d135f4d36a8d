import type { Change } from '../../policy/changes.ts'
import { localTime } from '../../policy/school-day.ts'
import { alertAlone } from '../alert-alone.ts'
import { inShort, whoMends } from '../file-faults.ts'
import type { Service } from '../service.ts'

/** Each lead gets the letter of an adoption: what is looser first, for that is what they must agree to. */
export async function tellOfPolicy(service: Service, version: string, changes: readonly Change[] | undefined) {
  const said = (is: Change['is'], heading: string): readonly string[] => {
    const lines = (changes ?? []).filter(change => change.is === is).map(({ says }) => says)
    return lines.length ? [`${heading}: ${inShort(lines)}.`] : []
  }
  const text = [
    `Version ${version} of the school’s policy is in force, for lessons under way as well.`,
    ...said('looser', 'Looser'),
    ...said('stricter', 'Stricter'),
    ...said('different', 'Otherwise changed'),
    ...(changes ? [] : ['What it changes cannot be said: see `chaperone policy print`.']),
  ].join(' ')
  await alertAlone(
    service,
    `policy/${version}/${String(service.clock.now())}`,
    { title: 'The school’s policy', text },
    service.policy.people.leads,
  )
}

/** Once a day, for it may have been taken away with intent. */
export async function tellOfMissing(service: Service): Promise<void> {
  const { policy, adopted, clock } = service
  const text =
    'The school’s policy file is not there, or cannot be read. The policy that was adopted last is in force until Chaperone is ' +
    'started again; then nobody looks after this school’s lessons. Put the file back, unless the school leaves.'
  await alertAlone(
    service,
    `policy/missing/${adopted.hash}/${localTime(clock.now(), policy.school.timezone).day}`,
    { title: 'The policy file is gone', text },
    await whoMends(service),
  )
}
