import { openInTeams } from './teams.ts'

/** In Teams the page learns who looks at it, and sends that on by the form that it has for it: all else needs no script. */
const form = document.querySelector<HTMLFormElement>('#sign-in')
const field = form?.querySelector<HTMLInputElement>('input[name="token"]')
const host = form && field ? await openInTeams((form.dataset['hosts'] ?? '').split(' ')) : undefined
if (form && field && host) {
  field.value = await host.token()
  form.submit()
}
