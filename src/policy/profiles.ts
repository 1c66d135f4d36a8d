import { policySchema, type Policy } from './policy.ts'

const profiles = policySchema.shape.profile.options

export const isProfile = (name: string): name is Policy['profile'] => profiles.some(profile => profile === name)

/** The shortest policy file that can be used: what nobody but a school can say, in words that no directory has. */
export const plainFile = (profile: Policy['profile']): string => `school: { name: A school, urn: "its number" }
profile: ${profile}
people:
  staff: { groups: [group of staff] }
  pupils: { groups: [group of pupils] }
  leads: [safeguarding lead, deputy]
  headteacher: headteacher
  chair: chair of governors
timetable: { calendarsOf: group of staff }
ages: { default: ks2 }
record: { site: SharePoint site }
`
