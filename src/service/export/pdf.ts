import type { Instant } from '../../lesson/time.ts'

export type Printed = {
  readonly title: string
  readonly about: readonly string[]
  /** One without lines is left out. */
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[]
  readonly at: Instant
}

/**
 * The chronology to read or print, with the tags that a screen reader follows: headings, paragraphs and a list. Written
 * after PDF/UA, and not validated. Not compressed, so that whoever doubts it can read it.
 */
export async function pdfOf({ title, about, sections, at }: Printed): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit') // with its fonts a tenth of all that a start would read
  const document = new PDFDocument({
    ...{
      tagged: true,
      pdfVersion: '1.7',
      lang: 'en-GB',
      displayTitle: true,
      compress: false,
      size: 'A4',
      margin: 56,
      bufferPages: true,
    },
    info: { Title: title, Author: 'Chaperone', CreationDate: new Date(at), ModDate: new Date(at) },
  })
  const chunks: Buffer[] = []
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
  const root = document.struct('Document')
  document.addStructure(root)
  const add = (type: 'H1' | 'H2' | 'P', text: string, size: number): void => {
    const write = (): void => void document.font('Helvetica').fontSize(size).text(printable(text)).moveDown(0.4)
    root.add(document.struct(type, {}, write))
  }
  add('H1', title, 18)
  for (const line of about) add('P', line, 10)
  for (const { heading, lines } of sections.filter(section => section.lines.length)) {
    add('H2', heading, 12)
    for (const line of lines) add('P', line, 9)
  }
  root.end()
  numberPages(document, title)
  document.end()
  return whole
}

/** A page that has left its pile says of what it is. No part of what is read aloud. */
function numberPages(document: PDFKit.PDFDocument, title: string): void {
  const { start, count } = document.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page)
    const { height, margins } = document.page
    margins.bottom = 0 // the foot lies in the margin, where text would begin a new page
    document.markContent('Artifact', { type: 'Pagination' })
    document
      .fontSize(8)
      .text(printable(`${title}, page ${page + 1} of ${count}`), margins.left, height - 36, { lineBreak: false })
    document.endMarkedContent()
  }
}

/** The font of every reader has the letters of western Europe only; another is shown by its number, not lost. */
const printable = (text: string): string =>
  text.replace(notPrintable, letter => `[U+${(letter.codePointAt(0) ?? 0).toString(16)}]`)
const notPrintable = /[^\n\x20-\x7e\u00a0-\u00ff‘’“”–—…•]/gu

/** A name in the letters that can be printed, if need be without its marks; undefined: in other letters than ours. */
export function inPrint(name: string): string | undefined {
  const isPrintable = (text: string): boolean => text.search(notPrintable) < 0
  if (isPrintable(name)) return name
  const bare = name.normalize('NFD').replace(/[\p{M}łŁđĐıħĦ]/gu, letter => withoutMark[letter] ?? '')
  return isPrintable(bare) ? bare : undefined
}

/** Marks of these are part of the letter. */
const withoutMark: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', ħ: 'h', Ħ: 'H' }
