import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { marks, severities } from '../chat/message.ts'
import { read } from '../chat/read.ts'
import { scored, type Judged } from './chat-score.ts'

const author = z.enum(['pupil', 'staff', 'unknown'])
const line = z.object({
  id: z.string(),
  text: z.string(),
  author: author.default('pupil'),
  context: z
    .array(z.object({ author: author.default('pupil'), text: z.string(), another: z.boolean().default(false) }))
    .default([]),
})
const labelled = line.extend({ marks: z.array(z.enum(marks)), severity: z.enum(severities).optional() })

/** Reads lines `{id, text, author, age, context}` and writes `{id, marks, severity}`, in their order. */
export async function readChat(input: NodeJS.ReadableStream, print: (line: string) => void): Promise<void> {
  for await (const message of messages(input, line)) print(JSON.stringify({ id: message.id, ...read(message) }))
}

/** Prints how the reader does over a labelled file: lines as above that also have `marks` and, it may be, `severity`. */
export async function scoreChat(path: string, print: (line: string) => void): Promise<void> {
  const judged: Judged[] = []
  for await (const message of messages(createReadStream(path), labelled))
    judged.push({ label: message, reading: read(message) })
  scored(judged).forEach(print)
}

/** @throws Error that names the line which is not as it should be. */
async function* messages<Shape extends z.ZodType>(
  input: NodeJS.ReadableStream,
  shape: Shape,
): AsyncGenerator<z.infer<Shape>> {
  let number = 0
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    number += 1
    if (!text.trim()) continue
    const read = shape.safeParse(parsed(text))
    if (!read.success)
      throw new Error(
        `Line ${number} is not a message: ${read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
      )
    yield read.data
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // told with the number of its line
  }
}
