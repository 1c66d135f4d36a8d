import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { chatGrants } from '../../src/grants/chat-grants.ts'
import { grants } from '../../src/grants/grants.ts'
import { permissionsPage } from '../../src/grants/page.ts'
import { readClauses } from '../../src/policy/clauses.ts'
import { permissions } from '../../src/tenant/graph/permissions.ts'
import { askedPaths, pathsIn } from './asked.ts'

const pathOf = (route: string): string => route.split(' ')[1] ?? ''
/** Permissions follow the resource that is subscribed to, or the request before. */
const needsNone = ['/subscriptions', '/subscriptions/{}']
const routes = [...grants, ...chatGrants].flatMap(grant =>
  (grant.routes ?? []).map(route => ({ route, permission: grant.permission })),
)
const granted = new Set(routes.map(({ route }) => pathOf(route)))

describe('what a tenant must grant', () => {
  test('everything that is asked of Graph is in the table', () => {
    const missing = askedPaths().filter(path => !granted.has(path) && !needsNone.includes(path))
    const mended = missing.map(
      path => `src/grants/grants.ts: add 'METHOD ${path}' to routes of the permission it needs`,
    )
    expect(mended).toEqual([])
  })

  test('nothing is in the table that is not asked', () => {
    const asked = askedPaths()
    // An item's address is put together from that of its list.
    const isAsked = (path: string) => asked.some(one => one === path || path.startsWith(`${one}/{}`))
    const unused = [...granted].filter(path => !isAsked(path))
    expect(unused.map(path => `src/grants/grants.ts: take out the line of ${path}, which no adapter asks`)).toEqual([])
  })

  test.each(routes)('$permission allows $route, by the table of the simulated tenant', ({ route, permission }) => {
    const same = Object.entries(permissions).filter(([known]) => known.replaceAll(/\{[^}]*\}/g, '{}') === route)
    expect(same.map(([known]) => known)).toHaveLength(1)
    // What follows a call needs nothing more than what created it.
    for (const [, anyOf] of same) expect(anyOf.length === 0 || anyOf.includes(permission)).toBe(true)
  })

  test('names real clauses and application roles, each once', () => {
    const clauses = readClauses()
    for (const grant of grants) {
      expect(grant.clauses.filter(id => !clauses.has(id))).toEqual([])
      expect(grant.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      expect(grant.routes.length).toBeGreaterThan(0)
    }
    expect(new Set(grants.map(({ id }) => id)).size).toBe(grants.length)
    expect(new Set(routes.map(({ route }) => route)).size).toBe(routes.length)
    expect(chatGrants.length).toBeLessThanOrEqual(16) // schema v1.29
  })

  test('docs/permissions.md says what the table says', () => {
    expect(readFileSync('docs/permissions.md', 'utf8')).toBe(permissionsPage())
  })
})

describe('the twin: a request is seen in each of its forms', () => {
  test.each([
    ['path`/users/${to}/teamwork/sendActivityNotification`', '/users/{}/teamwork/sendActivityNotification'],
    ["{ method: 'POST', path: '/communications/calls' }", '/communications/calls'],
    ['`${path`/users/${to}`}?$select=mail`', '/users/{}'],
    ["`/users?${equals('mail', mail)}&$select=id`", '/users'],
  ])('%s', (text, path) => {
    expect(pathsIn(text)).toContain(path)
  })

  test('what is not of Graph is not', () => {
    expect(pathsIn("'/api/calls' `/panel` '/usersome'")).toEqual([])
  })
})
