import { parseDocument } from 'yaml'
import { demoPolicy, type SceneOptions } from '../../src/cli/demo/scene.ts'

const group = '0a4f1e1d-0000-4000-8000-000000000499'

/** A governor for safeguarding, a data protection officer and a SENCO, who are in no group of the directory. */
export const besides = {
  governor: '0a4f1e1d-0000-4000-8000-000000000171',
  dpo: '0a4f1e1d-0000-4000-8000-000000000172',
  senco: '0a4f1e1d-0000-4000-8000-000000000173',
} as const

/** A scene in whose policy these people, by the group that they are in, keep the service. */
export function withAdministrators(people: readonly string[]): Required<Pick<SceneOptions, 'policy' | 'prepare'>> {
  const document = parseDocument(demoPolicy())
  document.setIn(['people', 'administrators'], { groups: [group] })
  document.setIn(['people', 'governors'], [besides.governor])
  document.setIn(['people', 'dpo'], [besides.dpo])
  document.setIn(['people', 'sencos'], [besides.senco])
  return {
    policy: String(document),
    prepare: world => {
      const [somebody] = world.users.values()
      for (const [role, id] of Object.entries(besides))
        if (somebody)
          world.users.set(id, {
            ...somebody,
            id,
            displayName: `The ${role}`,
            userPrincipalName: `${role}@oakfield.example`,
          })
      const [like] = world.groups.values()
      if (like)
        world.groups.set(group, {
          ...like,
          id: group,
          mail: 'administrators@oakfield.example',
          members: new Set(people),
        })
    },
  }
}
