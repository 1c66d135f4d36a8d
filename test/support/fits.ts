import type { Frame, Page } from 'playwright-core'

/**
 * Lines of text and controls that reach beyond the sides of the page, or beyond what cuts them off, and fields that are lower than
 * the text in them. What scrolls by itself, as a wide table does, may be as wide as it is.
 */
const beyond = `(() => {
  const page = document.documentElement
  const cuts = element => {
    let cut = { left: -Infinity, right: Infinity }
    for (let around = element; around; around = around.parentElement) {
      const { overflowX } = getComputedStyle(around)
      if (overflowX === 'auto' || overflowX === 'scroll') return cut
      if (overflowX === 'visible') continue
      const { left, right } = around.getBoundingClientRect()
      cut = { left: Math.max(cut.left, left), right: Math.min(cut.right, right) }
    }
    return { left: Math.max(cut.left, 0), right: Math.min(cut.right, page.clientWidth) }
  }
  const isLost = (node, element) => {
    if (element.closest('.unseen, .keys, svg') || !element.checkVisibility()) return false
    const range = document.createRange()
    range.selectNodeContents(node)
    const rects = node === element ? element.getClientRects() : range.getClientRects()
    if (element.matches('select, input:not([type=checkbox], [type=radio], [type=file])')) {
      const { lineHeight, fontSize } = getComputedStyle(element)
      if (element.clientHeight < (parseFloat(lineHeight) || parseFloat(fontSize) * 1.2)) return true
    }
    const cut = cuts(node === element ? element.parentElement : element)
    return [...rects].some(({ left, right, width }) => width > 0 && (cut.left - left > 1 || right - cut.right > 1))
  }
  const found = page.scrollWidth > page.clientWidth ? ['the page is ' + page.scrollWidth + ' px wide'] : []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const isText = node.nodeType === Node.TEXT_NODE
    const element = isText ? node.parentElement : node
    if (isText ? !node.data.trim() : !element.matches('input, select, textarea, img')) continue
    if (isLost(node, element)) found.push(element.tagName + ': ' + (node.data ?? element.value ?? '').slice(0, 60))
  }
  return found
})()`

/** What somebody must scroll two ways to read (WCAG 1.4.10), or cannot read at all; a line each. */
export const tooWide = (page: Frame | Page): Promise<readonly string[]> => page.evaluate<readonly string[]>(beyond)

/** As whoever has it who asked their browser for text of twice the size. */
export async function withTwiceTheText(page: Frame | Page): Promise<void> {
  await page.evaluate('document.documentElement.style.fontSize = "200%"')
}
