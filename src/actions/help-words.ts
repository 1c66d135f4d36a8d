import type { Age } from './sayings.ts'

/** What a child may want to say without writing a word. */
export const kinds = ['talk', 'sad', 'unkind', 'happened'] as const
export type Kind = (typeof kinds)[number]

/** What a child of one age reads. */
export type HelpWords = {
  readonly title: string
  readonly hello: string
  readonly kinds: Readonly<Record<Kind, string>>
  readonly write: string
  readonly notTo: string
  readonly send: string
  readonly thanks: string
  readonly next: string
  /** Everybody of school has been struck out: nobody can read it yet. */
  readonly nobody: string
  readonly closed: string
  readonly morning: string
  readonly danger: string
}

/** The page's own words, the same for every age. */
export type HelpPageWords = {
  /** Has `{first}` in it, for a name. */
  readonly seenBy: string
  /** Has `{others}` in it, for names with `then` between them. */
  readonly ifAway: string
  readonly then: string
  readonly notTeacher: string
  /** In place of a name that the directory does not give. */
  readonly somebody: string
  readonly emergency: string
  readonly childline: string
  readonly outside: string
  readonly ranOut: string
  readonly unknown: string
  readonly broken: string
}

/** The words of `/help` in one language; the files are in `policy/help`. */
export type HelpLanguage = {
  /** BCP 47: what the page is read out as, and from which side it is read. */
  readonly language: string
  /** Of the language, in itself. */
  readonly name: string
  readonly page: HelpPageWords
  readonly ages: Readonly<Record<Age, HelpWords>>
}
