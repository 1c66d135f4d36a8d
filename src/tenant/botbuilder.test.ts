/** Microsoft's own client, botbuilder 4.23.3, against this tenant: what it takes and sends is the measure of ours. */
import { expect, jest, test } from '@jest/globals'
import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  TeamsActivityHandler,
  TeamsInfo,
  type ConversationReference,
  type Request,
  type Response,
  type TurnContext,
} from 'botbuilder'
import type { Answer } from './context.ts'
import type { Exchange } from './http.ts'
import { botMri } from './ids.ts'
import { startRig, tokenIn, type Rig } from './rig.ts'
import { appId, appSecret, cast, tenantId } from './seed.ts'

type Factory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>
type Resource = { readonly headers: { set(name: string, value: string): void } }

/** Tokens of this tenant's Entra: botbuilder's own way to one insists on https (stack.md 3). */
function credentialsOf(rig: Rig): Factory {
  const settings = { MicrosoftAppId: appId, MicrosoftAppPassword: appSecret, MicrosoftAppTenantId: tenantId }
  const signRequest = async (resource: Resource): Promise<never> => {
    resource.headers.set('authorization', `Bearer ${tokenIn(await rig.token())}`)
    return resource as never
  }
  const createCredentials = () => Promise.resolve({ signRequest })
  const factory: unknown = Object.assign(new ConfigurationServiceClientCredentialFactory(settings), {
    createCredentials,
  })
  return factory as Factory
}

function adapterFor(rig: Rig): CloudAdapter {
  const { origin } = rig.tenant
  const configuration = {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appSecret,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: tenantId,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: `${origin}/botframework/v1/.well-known/openidconfiguration`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${origin}/login/${tenantId}/v2.0/.well-known/openid-configuration`,
    ToChannelFromBotLoginUrl: `${origin}/login/${tenantId}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: origin,
    CallerId: '',
  }
  return new CloudAdapter(new ConfigurationBotFrameworkAuthentication(configuration, credentialsOf(rig)))
}

/** Answers activities with the adapter, which reads its keys and talks to the Connector of the same tenant. */
function connect(rig: Rig, adapter: CloudAdapter, logic: (context: TurnContext) => Promise<void>): void {
  rig.bot = async ({ body, headers, method }: Exchange): Promise<Answer> => {
    const answer: { status: number; body?: unknown } = { status: 200 }
    const response = {
      status: (code: number) => (answer.status = code),
      send: (sent: unknown) => (answer.body = sent),
      header: () => undefined,
      end: () => undefined,
      socket: undefined,
    }
    await adapter.process({ body, headers, method } as Request, response as unknown as Response, logic)
    return answer
  }
}

/** botbuilder checks what it is sent by the wall clock. */
const startAtWallTime = (): Promise<Rig> => startRig({ botTokenClock: { now: Date.now } })

const reference = (rig: Rig): Partial<ConversationReference> => ({
  serviceUrl: `${rig.tenant.origin}/connector/`,
  channelId: 'msteams',
  bot: { id: botMri(rig.tenant.world.tenancy), name: 'Chaperone' },
  conversation: { id: rig.meeting.threadId, isGroup: true, conversationType: 'groupChat', name: '', tenantId },
})

test('takes our events with their tokens, and reads every kind that it has a handler for', async () => {
  const rig = await startAtWallTime()
  const heard: unknown[] = []
  const handler = new TeamsActivityHandler()
    .onTeamsMeetingStartEvent(async ({ title, startTime }, _context, next) => {
      heard.push(`start ${title} ${startTime.getTime()}`)
      await next()
    })
    .onTeamsMeetingParticipantsJoinEvent(async ({ members: [first] }, _context, next) => {
      heard.push(`join ${first?.user.aadObjectId} ${first?.meeting.role}`)
      await next()
    })
  handler.onMessage(async (context, next) => {
    heard.push(context.activity.text)
    await context.sendActivity('noted')
    await next()
  })
  handler.onTeamsMessageEditEvent(async (context, next) => {
    heard.push(`edit ${context.activity.id}`)
    await next()
  })
  connect(rig, adapterFor(rig), context => handler.run(context))
  rig.tenant.people.join(rig.meeting, cast.hall)
  const { id } = rig.tenant.people.speak(rig.meeting, cast.ana, 'hello')
  rig.tenant.people.edit(rig.meeting, id, 'bye')
  await rig.tenant.settle()
  expect(heard).toEqual([`start 4B Mathematics ${rig.clock.at}`, `join ${cast.hall} Organizer`, 'hello', `edit ${id}`])
  expect(rig.meeting.chat.at(-1)).toMatchObject({ text: 'noted', from: { bot: true } })
  expect([rig.tenant.undelivered, rig.tenant.violations]).toEqual([[], []])
})

test('is refused by its own check where our token is too old', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const rig = await startRig({ botTokenClock: { now: () => Date.now() - 2 * 60 * 60_000 } })
  connect(rig, adapterFor(rig), () => Promise.resolve())
  rig.tenant.people.speak(rig.meeting, cast.ana, 'hello')
  await rig.tenant.settle()
  expect(rig.tenant.undelivered).toMatchObject([{ status: 401 }])
  log.mockRestore()
})

test('writes, changes and deletes its own message, proactively', async () => {
  const rig = await startAtWallTime()
  await adapterFor(rig).continueConversationAsync(appId, reference(rig), async context => {
    const sent = await context.sendActivity({ type: 'message', summary: 'A card', attachments: [card('one')] })
    await context.updateActivity({ type: 'message', ...(sent?.id ? { id: sent.id } : {}), attachments: [card('two')] })
    const other = await context.sendActivity('gone soon')
    await context.deleteActivity(other?.id ?? '')
  })
  const [kept, gone] = rig.meeting.chat
  expect(JSON.stringify(kept?.attachments)).toContain('two')
  expect(gone?.deletedAt).toBe(rig.clock.at)
  expect(rig.tenant.violations).toEqual([])
})

const card = (text: string) =>
  CardFactory.adaptiveCard({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] })

test('opens a 1:1 chat and writes in it', async () => {
  const rig = await startAtWallTime()
  const parameters = {
    ...{ isGroup: false, bot: { id: botMri(rig.tenant.world.tenancy), name: 'Chaperone' }, tenantId },
    ...{ members: [{ id: cast.okafor, name: '' }], channelData: { tenant: { id: tenantId } } },
  }
  const { serviceUrl = '' } = reference(rig)
  const audience = 'https://api.botframework.com'
  await adapterFor(rig).createConversationAsync(appId, 'msteams', serviceUrl, audience, parameters, async context => {
    await context.sendActivity('an alert')
  })
  const [chat] = rig.tenant.world.personal.values()
  expect(chat).toMatchObject({ user: cast.okafor, messages: [{ text: 'an alert' }] })
  expect(rig.tenant.violations).toEqual([])
})

test('reads the meeting, a participant and the members, and notifies in the meeting', async () => {
  const rig = await startAtWallTime()
  rig.tenant.people.join(rig.meeting, cast.hall)
  connect(rig, adapterFor(rig), async context => {
    if (context.activity.type !== 'message') return
    const { details } = await TeamsInfo.getMeetingInfo(context)
    const { meeting } = await TeamsInfo.getMeetingParticipant(context)
    const { members } = await TeamsInfo.getPagedMembers(context, 50)
    const member = await TeamsInfo.getMember(context, cast.ana)
    const url = 'https://bot.example/stage'
    const content = { value: { height: '300', width: '400', title: 'A reminder', url } }
    const surfaces = [{ surface: 'meetingStage', contentType: 'task', content }]
    const value = { recipients: [rig.mri('hall')], surfaces }
    await TeamsInfo.sendMeetingNotification(context, { type: 'targetedMeetingNotification', value } as never)
    expect(details).toMatchObject({ msGraphResourceId: rig.meeting.id, title: '4B Mathematics' })
    expect(meeting).toMatchObject({ role: 'Organizer', inMeeting: true })
    expect(members.map(({ aadObjectId }) => aadObjectId)).toContain(cast.cai)
    expect(member).toMatchObject({ id: rig.mri('ana'), userPrincipalName: 'ana@oakfield.example' })
  })
  rig.tenant.people.speak(rig.meeting, cast.hall, 'now')
  await rig.tenant.settle()
  expect(rig.tenant.requests.filter(({ path }) => path.endsWith('/notification'))).toMatchObject([{ status: 202 }])
  expect([rig.tenant.undelivered, rig.tenant.violations]).toEqual([[], []])
})
