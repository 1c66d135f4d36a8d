import { chatGrants } from '../../grants/chat-grants.ts'
import { grants } from '../../grants/grants.ts'
import { manifestOf } from '../manifest/package.ts'
import type { World } from '../../tenant/world.ts'

/** An administrator grants what `chaperone setup` asks for, and nothing else: what needs more is refused here too. */
export function consent({ tenancy }: World): void {
  const { permissions, appId } = tenancy
  permissions.clear()
  const wanted = grants.filter(({ onlyIf }) => onlyIf === undefined)
  for (const { permission } of [...wanted, ...chatGrants]) permissions.add(permission)
  const { activities, version } = manifestOf({ appId, publicUrl: 'https://chaperone.example' })
  tenancy.appVersion = version
  tenancy.activityTypes = new Set(activities.activityTypes.map(({ type }) => type))
}
