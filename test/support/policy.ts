/** The policy file of a school that changes nothing, as `readPolicy` takes it. */
export const plainPolicy = `school: { name: Oakfield Primary, urn: "123456" }
profile: primary
people:
  staff: { groups: [staff-group] }
  pupils: { groups: [pupil-group] }
  leads: [lee, dev]
  headteacher: head
  chair: chair
timetable: { calendarsOf: staff-group }
ages: { default: ks2 }
record: { site: site-1 }
`
