/** POST /users/{id}/sendMail (graph.md G): accepted is not delivered. */
import type { Answer } from '../../context.ts'
import { change, isFields, need, param, part, text, type Exchange, type Fields } from '../exchange.ts'
import { badRequest, notFound } from '../refusal.ts'

const recipients = (message: Fields): string[] =>
  ['toRecipients', 'ccRecipients', 'bccRecipients'].flatMap(name => {
    const list = message[name]
    return Array.isArray(list) ? list.map(one => text(part(one, 'emailAddress')['address']) ?? '') : []
  })

export function sendMail(exchange: Exchange): Answer {
  const { context, request } = exchange
  need(request.body, ['message'])
  const mailbox = mailboxOf(exchange)
  const message = part(caseless(request.body), 'message')
  const to = recipients(message)
  if (to.length === 0 || to.some(address => !/^[^@\s]+@[^@\s]+$/.test(address))) {
    throw badRequest("At least one recipient isn't valid.", 'ErrorInvalidRecipients')
  }
  const mail = {
    from: mailbox,
    to,
    subject: text(message['subject']) ?? '',
    body: text(part(message, 'body')['content']) ?? '',
    at: context.clock.now(),
  }
  change(exchange, () => void context.world.mail.push(mail))
  return { status: 202 }
}

// Action parameters are matched whatever their case: the CSDL says Message, the pages say message.
const caseless = (body: unknown): Fields =>
  Object.fromEntries(Object.entries(isFields(body) ? body : {}).map(([name, value]) => [name.toLowerCase(), value]))

function mailboxOf(exchange: Exchange): string {
  const wanted = param(exchange, 'user')
  const users = [...exchange.context.world.users.values()]
  const found = users.find(user => user.id === wanted || user.userPrincipalName.toLowerCase() === wanted.toLowerCase())
  // Exchange words a mailbox that does not exist in its own way.
  if (!found) throw notFound(`The requested user '${wanted}' is invalid.`, 'ErrorInvalidUser')
  return found.mail
}
