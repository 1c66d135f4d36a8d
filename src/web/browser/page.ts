/** What the server wrote into the page: who may frame it, and the nonce that its styles carry. */
const meta = document.querySelector<HTMLMetaElement>('meta[name="chaperone"]')

export const hosts: readonly string[] = (meta?.content ?? '').split(' ').filter(Boolean)
export const nonce: string = meta?.nonce ?? ''

export function place(): HTMLElement {
  const found = document.getElementById('tab')
  if (!found) throw new Error('The page has no place for the tab')
  found.replaceChildren()
  return found
}
