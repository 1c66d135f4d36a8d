import { parseDocument } from 'yaml'
import { demoPolicy, type SceneOptions } from '../../src/cli/demo/scene.ts'

const group = '0a4f1e1d-0000-4000-8000-000000000499'

/** A scene in whose policy these people, by the group that they are in, keep the service. */
export function withAdministrators(people: readonly string[]): Required<Pick<SceneOptions, 'policy' | 'prepare'>> {
  const document = parseDocument(demoPolicy())
  document.setIn(['people', 'administrators'], { groups: [group] })
  return {
    policy: String(document),
    prepare: world => {
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
