import type { Words } from '../../actions/action.ts'
import type { PersonId } from '../../lesson/people.ts'
import { administratorsOf, alertAlone } from '../alert-alone.ts'
import type { Handler } from '../loop.ts'
import type { Service } from '../service.ts'

/** Tells administrators that a part of Microsoft has stopped, or answers again: see `noticePlatform`. */
export const platform: Handler = async (service, { key }) => {
  const [says = '', , family = ''] = key.split('/')
  const words = says === 'stopped' ? stopped(family) : answers(family)
  await alertAlone(service, `platform/${key}`, words, await whoMends(service))
  return 'done'
}

const stopped = (family: string): Words => ({
  title: 'Microsoft does not answer',
  text:
    `The part of Microsoft that we call “${family}” has failed ten times in a row. It is asked now and then until it ` +
    'answers; what protects a child is asked all the same. Lessons may not be seen, held or made ready meanwhile, and ' +
    'staff are told where that is so. Look at Microsoft 365’s service health, and at the runbook, “No way out”.',
})

const answers = (family: string): Words => ({
  title: 'Microsoft answers again',
  text:
    `The part of Microsoft that we call “${family}” answers again. If it stops anew within the hour, you are told after ` +
    'that hour, if it then still does not answer.',
})

/** Where the directory has stopped it names no administrator; the leads stand in the policy itself. */
async function whoMends(service: Service): Promise<readonly PersonId[]> {
  const administrators = await administratorsOf(service)
  return administrators.length > 0 ? administrators : service.policy.people.leads
}
