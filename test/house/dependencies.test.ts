import { describe, expect, test } from '@jest/globals'
import { importsIn, importsUnder } from '../support/imports.ts'
import { breach } from './rules.ts'

describe('who may import whom', () => {
  test('every import of src keeps the rules', () => {
    const imports = importsUnder('src')
    expect(imports.length).toBeGreaterThan(20)
    expect(imports.map(breach).filter(found => found !== undefined)).toEqual([])
  })

  test.each([
    ['src/lesson/lesson.ts', 'src/engine/assess.ts'],
    ['src/lesson/lesson.ts', 'src/actions/say.ts'],
    ['src/lesson/lesson.ts', 'node:crypto'],
    ['src/engine/assess.ts', 'zod'],
    ['src/engine/assess.ts', 'src/safeguards/lone-pupil.ts'],
    ['src/engine/assess.ts', 'src/service/needs.ts'],
    ['src/actions/say.ts', 'src/engine/safeguard.ts'],
    ['src/safeguards/lone-pupil.ts', 'src/chronology/incident.ts'],
    ['src/chronology/incident.ts', 'src/safeguards/lone-pupil.ts'],
    ['src/policy/schema.ts', 'src/service/needs.ts'],
    ['src/service/supervise.ts', 'src/safeguards/lone-pupil.ts'],
    ['src/service/supervise.ts', 'src/adapters/postgres/journal.ts'],
    ['src/service/supervise.ts', 'src/web/server/server.ts'],
    ['src/service/supervise.ts', 'src/tenant/world.ts'],
    ['src/adapters/bot/send.ts', 'src/adapters/graph/call.ts'],
    ['src/adapters/bot/send.ts', 'src/service/supervise.ts'],
    ['src/cli/receive.ts', 'botbuilder'],
    ['src/adapters/graph/call.ts', 'src/tenant/world.ts'],
    ['src/tenant/world.ts', 'src/lesson/lesson.ts'],
    ['src/tenant/world.ts', 'src/adapters/bot/send.ts'],
    ['src/web/server/server.ts', 'src/adapters/postgres/journal.ts'],
    ['src/web/server/server.ts', 'src/tenant/world.ts'],
    ['src/config/config.ts', 'src/main.ts'],
    ['src/service/supervise.ts', 'src/cli/explain.ts'],
    ['src/service/supervise.ts', 'src/service/supervise.test.ts'],
    ['src/service/supervise.ts', 'test/support/lesson.ts'],
    ['src/main.ts', 'src/safeguards/lone-pupil.ts'],
    ['src/util/strings.ts', 'src/lesson/lesson.ts'],
    ['test/journeys/lesson.test.ts', 'src/main.ts'],
  ])('%s may not import %s', (from, to) => {
    expect(breach({ from, to })).toContain(from)
  })

  test.each([
    ['src/engine/assess.ts', 'src/lesson/lesson.ts'],
    ['src/safeguards/lone-pupil.ts', 'src/engine/safeguard.ts'],
    ['src/safeguards/lone-pupil.test.ts', 'src/safeguards/lone-pupil.ts'],
    ['src/adapters/postgres/journal.ts', 'src/service/needs.ts'],
    ['src/adapters/postgres/launch.ts', 'node:fs'],
    ['src/adapters/bot/invokes.ts', 'botbuilder'],
    ['src/web/server/server.ts', 'src/service/supervise.ts'],
    ['src/main.ts', 'src/adapters/postgres/launch.ts'],
    ['src/cli/demo.ts', 'src/tenant/world.ts'],
    ['src/main.ts', 'src/cli/explain.ts'],
    ['test/journeys/lesson.test.ts', 'src/tenant/world.ts'],
  ])('%s may import %s', (from, to) => {
    expect(breach({ from, to })).toBeUndefined()
  })

  test('an import is seen in each of its forms', () => {
    const text = `
      import { a } from './a.ts'
      import type { B } from '../lesson/b.ts'
      export * from './c.ts'
      type D = import('./d.ts').D
      const e = await import('./e.ts')
      import 'f'`
    expect(importsIn('src/engine/x.ts', text).map(({ to }) => to)).toEqual([
      'src/engine/a.ts',
      'src/lesson/b.ts',
      'src/engine/c.ts',
      'src/engine/d.ts',
      'src/engine/e.ts',
      'f',
    ])
  })
})
