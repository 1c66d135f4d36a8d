import { chatGrants } from '../../grants/chat-grants.ts'
import { grants } from '../../grants/grants.ts'
import type { World } from '../../tenant/world.ts'

/** An administrator grants what `chaperone setup` asks for, and nothing else: what needs more is refused here too. */
export function consent({ tenancy: { permissions } }: World): void {
  permissions.clear()
  for (const { permission } of [...grants, ...chatGrants]) permissions.add(permission)
}
