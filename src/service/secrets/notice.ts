import type { Service } from '../service.ts'

type Needs = Pick<Service, 'store' | 'clock' | 'secrets' | 'schools' | 'policy'>

/**
 * Makes due what follows from a secret that was changed. Of the installation’s own secrets one school tells, for all: the
 * administrators of a tenant are mostly the same people.
 */
export function noticeSecrets({ store, clock, secrets, schools, policy }: Needs): () => Promise<void> {
  let seen = 0
  return async () => {
    const changes = await secrets()
    for (const { what, became, mark } of changes.slice(seen)) {
      const at = clock.now()
      if (schools()[0].policy.school.urn === policy.school.urn)
        await store.schedule({ kind: 'secret', key: `${what}/${became}/${mark}`, at })
      // Subscriptions keep the certificate that they were made with: each is looked at, and made anew with this one.
      if (what === 'certificate' && became === 'in use')
        for (const name of await store.subscriptionNames()) await store.schedule({ kind: 'subscribe', key: name, at })
      seen += 1
    }
  }
}
