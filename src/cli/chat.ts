import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { marks, type Mark } from '../chat/message.ts'
import { read } from '../chat/read.ts'

const author = z.enum(['pupil', 'staff', 'unknown'])
const line = z.object({
  id: z.string(),
  text: z.string(),
  author: author.default('pupil'),
  context: z.array(z.object({ author: author.default('pupil'), text: z.string() })).default([]),
})
const labelled = line.extend({ marks: z.array(z.enum(marks)) })

/** Reads lines `{id, text, author, age, context}` and writes `{id, marks, severity}`, in their order. */
export async function readChat(input: NodeJS.ReadableStream, print: (line: string) => void): Promise<void> {
  for await (const message of messages(input, line)) print(JSON.stringify({ id: message.id, ...read(message) }))
}

/** Precision and recall of each mark over a labelled file, and how many innocent messages raise anything. */
export async function scoreChat(path: string, print: (line: string) => void): Promise<void> {
  const counts = new Map<Mark, { hit: number; missed: number; wrong: number }>(
    marks.map(mark => [mark, { hit: 0, missed: 0, wrong: 0 }]),
  )
  const innocent = { all: 0, flagged: 0 }
  for await (const message of messages(createReadStream(path), labelled)) {
    const raised = read(message).marks
    if (!message.marks.length) {
      innocent.all += 1
      innocent.flagged += raised.length ? 1 : 0
    }
    for (const [mark, count] of counts) {
      const [is, was] = [raised.includes(mark), message.marks.includes(mark)]
      if (is && was) count.hit += 1
      if (!is && was) count.missed += 1
      if (is && !was) count.wrong += 1
    }
  }
  for (const [mark, { hit, missed, wrong }] of counts)
    print(`${mark.padEnd(18)} precision ${share(hit, hit + wrong)}  recall ${share(hit, hit + missed)}`)
  print(`innocent messages that raise anything: ${innocent.flagged} of ${innocent.all}`)
}

const share = (part: number, whole: number): string =>
  whole ? `${(part / whole).toFixed(3)} (${part}/${whole})` : 'none'.padEnd(5)

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
