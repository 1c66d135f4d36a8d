import { describe, expect, test } from '@jest/globals'
import { unzipSync } from 'fflate'
import { PNG } from 'pngjs'
import { faultsIn } from '../../src/cli/manifest/check.ts'
import { iconBytes, manifestOf, packageOf, type Manifest } from '../../src/cli/manifest/package.ts'
import { shownIn } from '../../src/cli/manifest/written.ts'

const appId = '0a4f1e1d-0000-4000-8000-0000000000a1'
const manifest = manifestOf({ appId, publicUrl: 'https://chaperone.oakfield.example' })
const shown = shownIn(process.cwd())

describe('the manifest', () => {
  test('keeps Microsoft’s schema and declares exactly what the code uses (else: change manifest/manifest.json)', () => {
    expect(shown.tabs).toContain('/panel')
    expect(shown.activities.length).toBeGreaterThan(0)
    expect(faultsIn(manifest, shown)).toEqual([])
  })

  test('has no value left to fill in', () => {
    expect(JSON.stringify(manifest)).not.toMatch(/\{\{/)
  })

  test.each<[string, (faulty: Manifest) => Manifest]>([
    ['additional', faulty => ({ ...faulty, packageName: 'x' })],
    ['30', faulty => ({ ...faulty, name: { ...faulty.name, short: 'x'.repeat(31) } })],
    ['botId', faulty => ({ ...faulty, bots: [{ ...faulty.bots[0], botId: shownId, commandLists: [] }] })],
    [
      'command pause is used and not declared',
      faulty => ({ ...faulty, bots: [{ ...only(faulty), commandLists: [] }] }),
    ],
    ['tab /panel is used and not declared', faulty => ({ ...faulty, staticTabs: [] })],
    ['activity type other is declared', faulty => ({ ...faulty, activities: activities('other') })],
    ['permission Chat.Manage.Chat is declared and not used', faulty => ({ ...faulty, ...rsc('Chat.Manage.Chat') })],
    ['trusts more', faulty => ({ ...faulty, validDomains: [...faulty.validDomains, '*.azurewebsites.net'] })],
    ['lacks the host', faulty => ({ ...faulty, validDomains: ['elsewhere.example'] })],
    ['sign in', faulty => ({ ...faulty, webApplicationInfo: { id: appId, resource: 'https://AnyString' } })],
    ['different versions', faulty => ({ ...faulty, manifestVersion: '1.28' })],
  ])('its twin is refused: %s', (fault, spoil) => {
    expect(faultsIn(spoil(manifest), shown).join('\n')).toContain(fault)
  })

  test('the package holds manifest, strings and icons, and is the same each time', () => {
    const zip = packageOf(manifest)
    expect(Object.keys(unzipSync(zip)).sort()).toEqual([
      'color.png',
      'color32x32.png',
      'en-gb.json',
      'manifest.json',
      'outline.png',
    ])
    expect(Buffer.from(packageOf(manifest)).equals(zip)).toBe(true)
  })

  test('the outline is white and clear only, as Teams wants it', () => {
    const { data } = PNG.sync.read(iconBytes('outline.png'))
    const points = Array.from({ length: data.length / 4 }, (_, at) => [...data.subarray(at * 4, at * 4 + 4)])
    expect(points.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true)
    expect(points.some(([, , , alpha]) => alpha === 255)).toBe(true)
    expect(points.some(([, , , alpha]) => alpha === 0)).toBe(true)
  })
})

const only = ({ bots: [bot] }: Manifest) => bot ?? { botId: '', commandLists: [] }
const shownId = '00000000-0000-4000-8000-000000000000'
const activities = (type: string) => ({
  activityTypes: [...manifest.activities.activityTypes, { type, description: 'x', templateText: 'x' }],
})
const rsc = (name: string) => ({
  authorization: {
    permissions: {
      resourceSpecific: [...manifest.authorization.permissions.resourceSpecific, { name, type: 'Application' }],
    },
  },
})
