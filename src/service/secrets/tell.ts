import type { Words } from '../../actions/action.ts'
import { administratorsOf, alertAlone } from '../alert-alone.ts'
import type { Handler } from '../loop.ts'
import type { SecretChange } from './needs.ts'

const told: Readonly<Record<`${SecretChange['what']}/${SecretChange['became']}`, Words>> = {
  'credential/in use': {
    title: 'The new secret is in use',
    text: 'Entra takes the new secret or certificate of Chaperone. The one before it is no longer needed: remove it in Entra.',
  },
  'credential/refused': {
    title: 'The new secret is not taken',
    text:
      'The secret or certificate of Chaperone was changed, and Entra refuses it or it cannot be read. The one before it is ' +
      'still in use; do not remove it, and do not restart. Mend .env: it is tried again every five minutes, at once when it ' +
      'changes. `npx chaperone doctor` says what Entra answers.',
  },
  'certificate/in use': {
    title: 'The new certificate is in use',
    text:
      'Change notifications are subscribed to with the new certificate. Keep change-notifications.previous.pem for a day: what ' +
      'is still under way is read with it.',
  },
  'certificate/refused': {
    title: 'The new certificate cannot be used',
    text:
      'change-notifications.pem was changed, and holds no RSA key with its certificate. The one before it is still in use. ' +
      'Remove the file: a new one is made within a minute.',
  },
}

/** Each administrator of the tenant is told what became of a changed secret; the leads, where none is known. */
export const secret: Handler = async (service, { key }) => {
  const words = Object.entries(told).find(([what]) => key.startsWith(`${what}/`))?.[1]
  if (!words) return 'done'
  const administrators = (await Promise.all(service.schools().map(administratorsOf))).flat()
  const people = administrators.length ? administrators : service.policy.people.leads
  await alertAlone(service, `secret/${key}`, words, people)
  return 'done'
}
