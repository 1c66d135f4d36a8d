/** What staff may write to Chaperone. The manifest offers exactly these, and Teams takes twelve. */
export const commands = [
  { verb: 'warn', says: 'Warn a pupil privately: warn and their name' },
  { verb: 'remove', says: 'Take a pupil out for conduct: remove and their name' },
  { verb: 'let in', says: 'Let somebody back in: let in and their name' },
  { verb: 'know', says: 'You know the person who is not on the list' },
  { verb: 'adult', says: 'In a one-to-one: adult and who is at home' },
  { verb: 'pause', says: 'Pupils’ microphones and cameras off' },
  { verb: 'go on', says: 'Lift the pause' },
  { verb: 'mics', says: 'mics open, or mics close' },
  { verb: 'over', says: 'The lesson is over; over not, if it goes on after all' },
  { verb: 'end', says: 'End and report: at once, with ten seconds to take it back by end not' },
  { verb: 'checklist', says: 'What to check today; checklist done, once you have' },
  { verb: 'account', says: 'Add what you saw to the incident: only where nobody else reads it' },
] as const
type Verb = (typeof commands)[number]['verb']

/** One command; `rest` is what follows it, as it was written. */
export type Command = { readonly verb: Verb; readonly rest: string }

/** What is written is taken for a command only where it begins with one: `pause`, `warn Ben`. Undefined: it is talk. */
export function commandIn(text: string): Command | undefined {
  const said = text.trim().replace(/\s+/g, ' ')
  const lower = said.toLowerCase()
  const found = commands.find(({ verb }) => lower === verb || lower.startsWith(`${verb} `))
  if (!found) return undefined
  const rest = said.slice(found.verb.length).trim()
  return isMeant(found.verb, rest) ? { verb: found.verb, rest } : undefined
}

/** What takes no more words is not meant where more follow: “over to you, Ben” ends no lesson. */
function isMeant(verb: Verb, rest: string): boolean {
  switch (verb) {
    case 'pause':
    case 'go on':
    case 'know':
      return rest === ''
    case 'mics':
      return /^(open|close)$/i.test(rest)
    case 'over':
    case 'end':
      return /^(not)?$/i.test(rest)
    case 'checklist':
      return /^(done)?$/i.test(rest)
    case 'warn':
    case 'remove':
    case 'let in':
    case 'adult':
    case 'account':
      return true
  }
}

export const allCommands = commands.map(({ verb, says }) => `${verb}: ${says}`).join('. ')
