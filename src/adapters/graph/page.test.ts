import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { pageOf } from './page.ts'

const item = z.object({ id: z.string() })

test('a page is read by the shape of its items, which is made once for each', () => {
  expect(pageOf(item).parse({ value: [{ id: 'a', more: 1 }], '@odata.nextLink': 'next' })).toEqual({
    ...{ value: [{ id: 'a' }], '@odata.nextLink': 'next' },
  })
  expect(pageOf(item).safeParse({ value: [{ id: 1 }] }).success).toBe(false)
  expect(pageOf(item)).toBe(pageOf(item))
  expect(pageOf(z.object({ name: z.string() }))).not.toBe(pageOf(item))
})
