import { isFromTheRight } from '../../actions/direction.ts'
import { kinds, type HelpLanguage, type HelpPageWords, type HelpWords, type Kind } from '../../actions/help-words.ts'
import { pictures } from './pictures.ts'

/** `name` is undefined where the directory gives none. */
export type Reader = { readonly id: string; readonly name: string | undefined }

export type HelpPage = {
  readonly said: HelpLanguage
  /** Of the child's age, in that language. */
  readonly words: HelpWords
  /** Nobody reads what is sent now. */
  readonly closed: boolean
}

/** What a page asks or says. All of it is whole without a script and without a picture being loaded. */
export type Asking = HelpPage & {
  /** Carries who is writing; sealed. */
  readonly ticket: string
  /** Who will see it, first to last; those who must not are chosen among them. */
  readonly readers: readonly Reader[]
  /** In which it can be read. */
  readonly languages: readonly HelpLanguage[]
}

export function asking({ ticket, readers, languages, ...page }: Asking): string {
  const { words, said } = page
  const body = `
${languages.length > 1 ? switching(languages, said, ticket) : ''}
<h1>${text(words.title)}</h1>
${closedNotice(page)}
<p>${text(words.hello)}</p>
<form method="post" action="/help/send">
<input type="hidden" name="ticket" value="${text(ticket)}" />
<input type="hidden" name="in" value="${text(said.language)}" />
<fieldset class="kinds"><legend class="unseen">${text(words.title)}</legend>
${kinds.map(kind => kindButton(kind, words)).join('\n')}
</fieldset>
<p><label for="words">${text(words.write)}</label>
<textarea id="words" name="words" rows="4" maxlength="4000" dir="auto"></textarea></p>
${readers.length > 1 ? notTo(page, readers) : ''}
<p>${seenBy(said.page, readers)}</p>
<button class="send">${text(words.send)}</button>
</form>`
  return whole(page, body)
}

/** The other languages, each by its own name: a link, for it must work without a script. */
const switching = (languages: readonly HelpLanguage[], said: HelpLanguage, ticket: string): string => {
  const others = languages.filter(({ language }) => language !== said.language)
  const link = ({ language, name }: HelpLanguage): string =>
    `<a href="/help/t/${text(ticket)}?in=${text(language)}" hreflang="${text(language)}" lang="${text(language)}" dir="${direction(language)}">${text(name)}</a>`
  return `<nav class="languages">${others.map(link).join(' ')}</nav>`
}

/** A radio that looks like a picture: choosing is one press, by finger, key or switch, and no script is needed. */
const kindButton = (kind: Kind, { kinds: said }: HelpWords): string =>
  `<label class="kind"><input type="radio" name="kind" value="${kind}"${kind === 'talk' ? ' checked' : ''} />
<span>${pictures[kind]}<b>${text(said[kind])}</b></span></label>`

const notTo = (
  { words, said }: HelpPage,
  readers: readonly Reader[],
): string => `<fieldset><legend>${text(words.notTo)}</legend>
${readers.map(reader => `<label class="not"><input type="checkbox" name="not" value="${text(reader.id)}" /> ${nameOf(reader, said.page)}</label>`).join('\n')}
</fieldset>`

/** Told honestly, before it is sent and after. */
function seenBy(said: HelpPageWords, readers: readonly Reader[]): string {
  const [first, ...rest] = readers.map(reader => nameOf(reader, said))
  if (first === undefined) return ''
  const others = rest.length ? ` ${text(said.ifAway).replace('{others}', () => rest.join(text(said.then)))}` : ''
  return `${text(said.seenBy).replace('{first}', () => first)}${others} ${text(said.notTeacher)}`
}

/** A name keeps its own direction in a sentence of the other. */
const nameOf = ({ name }: Reader, { somebody }: HelpPageWords): string => `<bdi>${text(name ?? somebody)}</bdi>`

/** It has been kept. That is the page's title, too: whoever listens hears it first. */
export const sent = ({ readers, ...page }: HelpPage & { readonly readers: readonly Reader[] }): string =>
  whole(
    page,
    `
<div role="status">${pictures.done}<h1>${text(page.words.thanks)}</h1></div>
${page.closed || !readers.length ? '' : `<p>${text(page.words.next)}</p>`}
${closedNotice(page)}
<p>${readers.length ? seenBy(page.said.page, readers) : text(page.words.nobody)}</p>`,
    page.words.thanks,
  )

/** What Teams is asked by, where the page is in it. */
export type SignIn = { readonly script: string; readonly hosts: readonly string[] }

/** Nobody is signed in, or school has not said who reads: then there is no form, and no pretence of one. */
export const closedDoor = (page: HelpPage, how: string, signIn?: SignIn): string =>
  whole(
    page,
    `
<h1>${text(page.words.title)}</h1>
<p>${text(how)}</p>
<p>${text(page.words.danger)}</p>
<form method="post" action="/help" id="sign-in" data-hosts="${text(signIn?.hosts.join(' ') ?? '')}" hidden><input type="hidden" name="token" /></form>
${signIn === undefined ? '' : `<script type="module" src="${text(signIn.script)}"></script>`}`,
  )

const closedNotice = ({ words, closed }: HelpPage): string =>
  closed
    ? `<div class="closed">${pictures.night}<p><b>${text(words.closed)}</b> ${text(words.morning)} ${text(words.danger)}</p></div>`
    : ''

const whole = (
  { words, said: { language, page } }: HelpPage,
  body: string,
  title = words.title,
): string => `<!doctype html>
<html lang="${text(language)}" dir="${direction(language)}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${text(title)}</title>
<link rel="stylesheet" href="/help/help.css" />
</head>
<body>
<main>${body}
</main>
<footer>
<ul class="lines">
<li><a href="tel:999">${pictures.phone}<b dir="ltr">999</b> ${text(page.emergency)}</a></li>
<li><a href="tel:08001111">${pictures.phone}<b dir="ltr">0800 1111</b> ${text(page.childline)}</a></li>
</ul>
</footer>
</body>
</html>
`

const direction = (language: string): 'ltr' | 'rtl' => (isFromTheRight(language) ? 'rtl' : 'ltr')

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const text = (said: string): string => said.replace(/[&<>"']/g, one => marks[one] ?? '')
