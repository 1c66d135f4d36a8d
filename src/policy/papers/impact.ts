import type { Policy } from '../policy.ts'
import { exceptions, kept, modeIs, recordingIs } from './facts.ts'

type Risk = { readonly risk: string; readonly measure: string; readonly left: string }

/**
 * A draft of a data protection impact assessment (UK GDPR, article 35), filled from a school's own settings. What only the
 * school knows is asked, not guessed.
 */
export function impactAssessment(policy: Policy): string {
  const { school, people, retention, recording, mode } = policy
  const own = exceptions(policy)
  return [
    `# Data protection impact assessment (draft): Chaperone at ${school.name}`,
    'Printed from the school’s policy file by `chaperone policy paper FILE impact`. A draft: the data protection officer completes ' +
      'it, and it is printed and read again whenever the policy file changes. **[…]** is for the school to fill in.',
    '## What is done',
    'Chaperone is present in each online lesson in Microsoft Teams. It handles: who is in a lesson and when; who is expected; ' +
      'messages of the lesson’s chat, in memory, as they are written; that a recording or a screen share is on and who began it; what ' +
      'staff press; what pupils write to ask for help; and matters that people at school keep with it. It gets no sound and no picture.',
    `${modeIs[mode]}${own.length ? ` Otherwise for: ${own.join('; ')}.` : ''} ${recordingIs[recording]} Chaperone holds no permission to read a recording.`,
    '## Whose data, and why it is lawful',
    'Pupils (most of them children), staff, and whoever else comes into a lesson. Basis: public task (article 6(1)(e)), the ' +
      'safeguarding duties of section 175 of the Education Act 2002 or of the Independent School Standards; for what is ' +
      'special-category, safeguarding of children (Data Protection Act 2018, schedule 1, paragraph 18). Consent is not the basis. [Is the school of another kind?]',
    '## How long',
    [
      `- Lines of an ordinary lesson: ${kept(retention.lessons)} after the end of its school year.`,
      `- Lines of a lesson with an incident: ${kept(retention.incidents)} after it.`,
      `- Matters: until a person decides, who waits as long as for a lesson with an incident or, about adults alone, ${kept(retention.adults)}.`,
      '- Text of ordinary messages: not kept at all.',
      '- What was erased leaves a tombstone without content, so that the record still proves itself.',
    ].join('\n'),
    '## Who sees it',
    [
      `- ${people.leads.length} safeguarding lead${people.leads.length === 1 ? '' : 's'}: pupils’ matters. The headteacher: matters about staff. The chair: about the headteacher.`,
      ...(people.governors.length ? ['- Governors for safeguarding: counts by week, nobody’s name.'] : []),
      ...(people.dpo.length
        ? [
            '- The data protection officer: how long things are kept, who looked at them and why; a matter only for a reason that stands in it, and those whose it is are told.',
          ]
        : []),
      ...(people.sencos.length
        ? ['- SENCOs: those matters about pupils that whoever decides them shares, to read.']
        : []),
      '- Whoever teaches: their own lesson. Administrators: health and settings, no content and no names of pupils.',
      `- Members of the SharePoint site \`${policy.record.site.split(',')[0] ?? ''}\`: numbers, clauses, bands and states of incidents; no names, no text.`,
      '- Whoever is the subject of a matter: nothing of it, by rule and by test.',
      '- Processors: Microsoft (the tenant), and **[who hosts the service and its database]**.',
    ].join('\n'),
    '## Risks',
    '| Risk to people | What is done about it | What is left |\n| --- | --- | --- |\n' +
      risks(policy)
        .map(({ risk, measure, left }) => `| ${risk} | ${measure} | ${left} |`)
        .join('\n'),
    '## Asked and decided',
    '- Were pupils, parents and staff asked? **[when, how, what they said]**\n- Data protection officer’s advice: **[…]**\n- Decided by: **[name, date]**. ' +
      'Read again on: **[a year on at the latest, and with every change of the policy file]**',
    '',
  ].join('\n\n')
}

const risks = ({ mode, recording }: Policy): readonly Risk[] => [
  {
    risk: 'A pupil is sent away wrongly',
    measure:
      mode === 'enforce'
        ? 'Only on a full roster under ten seconds old with everyone identified; told first, kindly; staff can take it back; home is reached'
        : 'Nobody is removed by the program in this mode',
    left: 'Teams’ word on who is present is believed',
  },
  {
    risk: 'A child’s innocent message is read by an adult',
    measure:
      'Only marked messages, with at most five before and after; “Nothing in it” with one press; precision counted by rule',
    left: 'Rules err: see the scores in docs/chat.md',
  },
  {
    risk: 'The adult a matter is about learns of it',
    measure:
      'Recipients leave out every subject; rows about adults never go to the common list; tried over all combinations of roles',
    left: 'Whoever administers the database can read it: restrict and audit that',
  },
  {
    risk: 'Staff feel watched',
    measure: 'No figures by member of staff on any screen; the notice to staff; facts only, never a judgement',
    left: 'Tell staff before it runs, and hear them',
  },
  {
    risk: 'Data is stolen',
    measure:
      'Least permissions (docs/permissions.md), no names or text in logs, privileges by role in the database, encryption by the host',
    left: '**[the host’s encryption, back-ups and access]**',
  },
  {
    risk: 'The service fails and nobody notices',
    measure: '“Not seen” is said in the lesson and stands in the record; alert rules for administrators',
    left: 'While it is down, staff keep the promise by hand',
  },
  ...(recording === 'off'
    ? []
    : [
        {
          risk: 'A recording of children is kept too long or seen by too many',
          measure: 'Whoever starts one is on the record; everybody is told',
          left: 'Expiry and access are Teams’ settings: **[days, and who]**',
        },
      ]),
]
