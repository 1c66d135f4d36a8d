import { expect, test } from '@jest/globals'
import type { Activity } from '../activities.ts'
import { codeIn, startRig, targeted } from '../rig.ts'
import { addPupils, cast } from '../seed.ts'
import { card, hello, notify, say, sent, whisper } from './refusal-rows/rows.ts'

const aCard = card({ type: 'AdaptiveCard', version: '1.5', msteams: { width: 'Full' }, body: [] })

test('a message lands in the meeting’s chat under the id that the bot is told', async () => {
  const rig = await startRig()
  const { status, body } = await say(rig)
  expect(status).toBe(201)
  expect(rig.meeting.chat).toEqual([
    { ...(body as object), from: { bot: true }, at: rig.clock.now(), text: 'hello', attachments: [] },
  ])
})

test('text with a card becomes two messages, and no id comes back', async () => {
  const rig = await startRig()
  expect((await say(rig, { ...hello, attachments: aCard })).body).toEqual({})
  expect(rig.meeting.chat.map(({ text, attachments }) => [text, attachments.length])).toEqual([
    ['hello', 0],
    ['', 1],
  ])
})

test('a targeted message is for one person, can be changed, and deleted', async () => {
  const rig = await startRig()
  const path = await sent(rig, whisper(rig))
  await rig.ask('PUT', `${path}${targeted}`, { body: { type: 'message', text: 'changed' } })
  expect(rig.meeting.chat).toMatchObject([{ targetedTo: rig.mri('ana'), text: 'changed' }])
  expect((await rig.ask('DELETE', `${path}${targeted}`)).status).toBe(200)
  expect(rig.meeting.chat[0]?.deletedAt).toBe(rig.clock.now())
})

test('whoever is not meant by a targeted card cannot press its button', async () => {
  const rig = await startRig()
  const actions = [{ type: 'Action.Execute', title: 'Here', verb: 'here' }]
  const attachments = card({ type: 'AdaptiveCard', version: '1.4', body: [], actions })
  const path = await sent(rig, whisper(rig, { text: '', attachments }))
  const id = path.split('/').at(-1) ?? ''
  await expect(rig.tenant.people.pressButton(cast.ben, id, 'here')).rejects.toThrow('does not see')
  expect((await rig.tenant.people.pressButton(cast.ana, id, 'here')).status).toBe(200)
  rig.clock.at += 24 * 60 * 60_000
  await expect(rig.tenant.people.pressButton(cast.ana, id, 'here')).rejects.toThrow('does not see')
})

test('members come in pages, never of fewer than 50', async () => {
  const rig = await startRig()
  addPupils(rig.tenant.world, 60)
  const pages: number[] = []
  let token: string | undefined = ''
  while (token !== undefined) {
    const query = `?pageSize=10${token === '' ? '' : `&continuationToken=${token}`}`
    const { body } = await rig.ask('GET', `${rig.chat}/pagedmembers${query}`)
    const page = body as { readonly members: readonly Activity[]; readonly continuationToken?: string }
    pages.push(page.members.length)
    token = page.continuationToken
  }
  expect(pages).toEqual([50, 16]) // six of the cast are invited
})

test('one member is found by each of their three ids', async () => {
  const rig = await startRig()
  for (const id of [rig.mri('ana'), cast.ana, 'ana@oakfield.example']) {
    const { body } = await rig.ask('GET', `${rig.chat}/members/${encodeURIComponent(id)}`)
    expect(body).toMatchObject({ id: rig.mri('ana'), aadObjectId: cast.ana, objectId: cast.ana, userRole: 'user' })
  }
})

test('a meeting notification reaches who is in the call, and names who is not', async () => {
  const rig = await startRig()
  rig.tenant.people.join(rig.meeting, cast.hall)
  expect((await notify(rig, [rig.mri('hall')])).status).toBe(202)
  const partly = await notify(rig, [rig.mri('hall'), rig.mri('ana')])
  expect([partly.status, codeIn(partly)]).toEqual([207, undefined])
  expect(partly.body).toMatchObject({ recipientsFailureInfo: [{ recipientMri: rig.mri('ana') }] })
})

test('typing leaves nothing in the chat', async () => {
  const rig = await startRig()
  expect((await say(rig, { type: 'typing' })).status).toBe(201)
  expect(rig.meeting.chat).toEqual([])
})
