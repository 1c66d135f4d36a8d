import type { Scene } from '../../src/cli/demo/scene.ts'

/** What the tenant sends leads to work, and work leads the tenant to send: until neither had anything. */
export async function calm({ tenant, running }: Pick<Scene, 'tenant' | 'running'>): Promise<void> {
  for (;;) {
    const [sent, worked] = [await tenant.settle(), await running.settled()]
    if (!sent && !worked) return
  }
}
