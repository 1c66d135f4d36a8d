import { z } from 'zod'
import { duration, spoken } from './duration.ts'
import { policySchema, type Policy } from './policy.ts'

type Path = readonly PropertyKey[]

/** The keys that a policy file may have at this place; none where the school chooses them, or where there are no keys. */
export function keysAt(path: Path): readonly string[] {
  const found = bare(path.reduce<unknown>(inside, policySchema))
  return found instanceof z.ZodObject ? Object.keys(found.shape) : []
}

/** Whether a time is meant here. */
export const isDurationAt = (path: Path): boolean => bare(path.reduce<unknown>(inside, policySchema)) === duration

/** One line of a policy: where it stands in the file, and what it is there; `undefined` where a school may say nothing. */
export type Setting = { readonly path: readonly string[]; readonly value: unknown }

/** Everything that a policy says or leaves to us, in the order of the schema: nothing that could be decided is missing. */
export const settingsOf = (policy: Policy): readonly Setting[] => [...walk(policySchema, policy, [])]

function* walk(schema: unknown, value: unknown, path: readonly string[]): Generator<Setting> {
  const found = bare(schema)
  const within = isObject(value) ? value : {}
  const keys = found instanceof z.ZodObject ? shapeOf(found) : found instanceof z.ZodRecord ? within : {}
  const names = value === undefined ? [] : Object.keys(keys)
  if (!names.length) yield { path, value: found === duration ? spoken(value) : value }
  for (const name of names) yield* walk(inside(found, name), within[name], [...path, name])
}

const shapeOf = ({ shape }: z.ZodObject): Readonly<Record<string, unknown>> => shape

function inside(schema: unknown, key: PropertyKey): unknown {
  const found = bare(schema)
  if (found instanceof z.ZodObject) return shapeOf(found)[String(key)]
  if (found instanceof z.ZodRecord) return found.valueType
  return found instanceof z.ZodArray ? found.element : undefined
}

/** Without what makes it optional. */
const bare = (schema: unknown): unknown =>
  schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional
    ? bare(schema.unwrap())
    : schema

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
