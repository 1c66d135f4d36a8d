/** PUT …/drive/root:/{folder}/{file}:/content: a small file by its path (graph.md F). */
import type { Answer } from '../../context.ts'
import { change, graphContext, param, type Exchange } from '../exchange.ts'
import { badRequest, conflict } from '../refusal.ts'
import { siteOf } from './site.ts'

export function putFile(exchange: Exchange): Answer {
  const { request } = exchange
  const site = siteOf(exchange)
  const behaviour = request.query.get('@microsoft.graph.conflictBehavior') ?? 'replace'
  if (!['fail', 'replace', 'rename'].includes(behaviour))
    throw badRequest(`The conflict behaviour '${behaviour}' is not supported`, 'invalidRequest')
  const path = `${param(exchange, 'folder')}/${param(exchange, 'file').replace(/:$/, '')}`
  const isThere = site.files.has(path)
  if (isThere && behaviour === 'fail') throw conflict('An item with the same name already exists', 'nameAlreadyExists')
  if (isThere && behaviour === 'rename') throw badRequest('This tenant does not rename.', 'invalidRequest')
  const content = typeof request.body === 'string' ? request.body : JSON.stringify(request.body)
  change(exchange, () => void site.files.set(path, content))
  const body = {
    '@odata.context': graphContext(`sites('${site.id}')/drive/root/$entity`),
    ...{ id: path, name: path.split('/').at(-1), size: Buffer.byteLength(content) },
  }
  return { status: isThere ? 200 : 201, body }
}
