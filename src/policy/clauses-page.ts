import type { Clause, Keeper } from './clauses.ts'

/** docs/policy.md: every clause, how far Chaperone goes, and what keeps it. Printed by `chaperone policy page`. */
export function clausesPage(clauses: ReadonlyMap<string, Clause>, keepers: ReadonlyMap<string, Keeper>): string {
  return [
    '# The clauses, and what keeps each',
    '',
    '<!-- Printed from src/policy/clauses.yaml by `chaperone policy page`: change it there. -->',
    '',
    'V: the school’s policy on video lessons. B: its guidance to staff. C: what Chaperone promises of itself. A school may put',
    'its own words in place of these (`clauses` in the policy file); the ids stay.',
    '',
    '**auto**: done with nobody asked. **assist**: Chaperone detects or prompts, a person decides. **attest**: only a person can',
    'know; Chaperone asks, and keeps the answer. **outside**: no software can touch it; a document says who does.',
    '',
    ...[...clauses].flatMap(([id, { words, level, by }]) => [
      `- **${id}** ${words} _${level.join(' and ')}_: ${by.map(shown).join(', ')}`,
    ]),
    '',
    '## What they are',
    '',
    'A name in `code` is a safeguard: `src/safeguards/NAME.ts`.',
    '',
    ...[...keepers].map(([name, { says }]) => `- **${plain(name)}**: ${says}`),
    '',
  ].join('\n')
}

const shown = (by: string): string => (by.startsWith('safeguard:') ? `\`${by.slice(10)}\`` : plain(by))

/** `prompt:staff-checklist` → `staff checklist`. */
const plain = (name: string): string => name.slice(name.indexOf(':') + 1).replaceAll('-', ' ')
