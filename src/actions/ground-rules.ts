/** One rule: a symbol that says the same as its sentence, and what the symbol shows, for whoever hears it. */
export type Rule = {
  readonly symbol: string
  readonly meaning: string
  readonly text: string
  /** Where the picture is that shows the same, instead of the symbol. */
  readonly picture?: string
}

/** The ground rules of one band (V28, V29): few, kind, each with its symbol; the files are in `policy/ground-rules`. */
export type GroundRules = {
  /** BCP 47: what the card is read out as, and from which side it is read. */
  readonly language: string
  readonly title: string
  readonly text: string
  /** V55, said only where a lesson may be recorded. */
  readonly recorded: string
  readonly rules: readonly Rule[]
}
