import type { z } from 'zod'
import { inPlainWords } from '../../actions/safeguard-words.ts'
import { personId } from '../../lesson/people.ts'
import { pupilChronology } from '../../service/chronology/pupil.ts'
import { calling, peopleIn } from '../../service/export/named.ts'
import * as shape from '../api/chronology.ts'
import { bodyOf, isOneOf, type Guards } from './asked.ts'
import type { MattersApi } from './matters.ts'
import { problem, type Reply } from './reply.ts'

const refusals = {
  'no reason given': 'Please say why you read it: it stands in the record.',
  'about yourself': 'This is about yourself.',
  'not a pupil': 'There is no such account of a member of staff.',
} as const

export const chronologyRoutes = ({ service, names }: MattersApi): Guards => ({
  'post /api/v1/chronology': async (visitor, request) => {
    if (!isOneOf(visitor, ['lead', 'headteacher'])) return problem(404)
    const sent = await bodyOf(request, shape.chronologyAsked)
    if ('refused' in sent) return sent.refused
    const { person, reason, until } = sent.value
    const asked = { by: visitor.person, person: personId(person), reason, until: until ?? undefined }
    const read = await pupilChronology(service, asked)
    switch (read.status) {
      case 'forbidden':
        return problem(404)
      case 'later':
        return problem(503, { 'retry-after': '5' })
      case 'refused':
        return told({ refused: refusals[read.why], from: 0, parts: [] })
      case 'read': {
        const texts = read.parts.flatMap(({ lines }) => lines.map(({ text }) => text))
        const called = calling(await names(peopleIn(texts.join('\n'))))
        const parts = read.parts.map(({ what, number = null, at, lines }) => ({
          ...{ what, number, at },
          lines: lines.map(line => ({ at: line.at, kind: line.kind, text: called(inPlainWords(line.text)) })),
        }))
        return told({ refused: null, from: read.from, parts })
      }
    }
  },
})

const told = (body: z.infer<typeof shape.chronologyAnswer>): Reply => ({ status: 200, body })
