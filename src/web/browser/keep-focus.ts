/**
 * Where what had the focus is taken away (a pressed button that is done, a list that changed), the focus goes to the heading
 * of what it was in: whoever listens or uses the keyboard would begin at the top of the page again. For as long as the page is
 * there.
 */
export function keepFocus(root: HTMLElement): void {
  let within: readonly Element[] = []
  let isByKey = false
  root.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return
    within = withParents(target, root)
    isByKey = target.matches(':focus-visible')
  })
  // Whoever presses where nothing takes the focus has left it.
  root.addEventListener('pointerdown', ({ target }) => {
    const active = document.activeElement
    if (active === document.body || !(target instanceof Node && active?.contains(target))) within = []
  })
  const missed = (): void => {
    const [last, ...around] = within
    if (!last || last.isConnected || document.activeElement !== document.body || !document.hasFocus()) return
    within = []
    const heading = around.map(headingIn).find(found => found !== undefined)
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: !isByKey })
  }
  new MutationObserver(missed).observe(root, { childList: true, subtree: true })
}

const withParents = (element: Element, root: Element): readonly Element[] =>
  element === root || !element.parentElement ? [element] : [element, ...withParents(element.parentElement, root)]

const headingIn = (place: Element): HTMLElement | undefined =>
  (place.isConnected && place.querySelector<HTMLElement>('h1, h2, h3')) || undefined
