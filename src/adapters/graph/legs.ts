import { z } from 'zod'
import { personId, type Identity, type Leg, type PersonId } from '../../lesson/people.ts'
import type { RosterRecording } from '../../service/needs.ts'

const identity = z
  .object({ id: z.string().nullish(), tenantId: z.string().nullish(), displayName: z.string().nullish() })
  .nullish()

const identitySet = z
  .object({
    user: identity,
    application: identity,
    applicationInstance: identity,
    phone: identity,
    guest: identity,
    azureCommunicationServicesUser: identity,
  })
  .nullish()

/**
 * What we read of a participant (v1.0 CSDL `participant`, `communicationsIdentitySet`). A name is read to be compared and
 * is kept nowhere.
 */
export const participant = z.object({
  id: z.string().min(1),
  isInLobby: z.boolean().nullish(),
  removedState: z.unknown().optional(),
  recordingInfo: z.object({ recordingStatus: z.string().nullish(), initiator: z.unknown() }).nullish().catch(undefined),
  mediaStreams: z.array(z.object({ mediaType: z.string().nullish(), direction: z.string().nullish() })).nullish(),
  info: z.object({ identity: identitySet }).nullish(),
})

type Participant = z.infer<typeof participant>

/** Whose they are: the school's tenant, our application and those that its policy approves. */
export type Home = { readonly tenantId: string; readonly apps: readonly string[] }

/** Those who are in the call or wait for it, as legs. Who has a removedState is gone already. */
export const legs = (participants: readonly Participant[], home: Home): readonly Leg[] =>
  here(participants).map(one => legOf(one, home))

export const isGone = ({ removedState }: Participant): boolean => (removedState ?? undefined) !== undefined

const here = (participants: readonly Participant[]): readonly Participant[] => participants.filter(one => !isGone(one))

/** The names that people in the call go by, for as long as they are compared with those of the class. */
export const namesOf = (participants: readonly Participant[], home: Home): ReadonlyMap<PersonId, string> =>
  new Map(
    here(participants).flatMap(({ id, info }) => {
      const { user, guest, azureCommunicationServicesUser } = info?.identity ?? {}
      const name = user?.displayName ?? guest?.displayName ?? azureCommunicationServicesUser?.displayName
      return name ? [[who(info?.identity, id, home).person, name] as const] : []
    }),
  )

/** `undefined`: the roster says neither that the call is recorded nor that it is not. */
export function recordingOf(participants: readonly Participant[], home: Home): RosterRecording | undefined {
  const said = here(participants).flatMap(one => (one.recordingInfo ? [{ one, info: one.recordingInfo }] : []))
  const recorder = said.find(({ info }) => info.recordingStatus === 'recording')
  if (!recorder) return said.some(({ info }) => info.recordingStatus === 'notRecording') ? { on: false } : undefined
  const begun = identitySet.safeParse(recorder.info.initiator).data
  return { on: true, by: begun ? who(begun, recorder.one.id, home) : undefined }
}

/** One participant as a leg, gone or not. */
export function legOf(shown: Participant, home: Home): Leg {
  return {
    leg: shown.id,
    ...who(shown.info?.identity, shown.id, home),
    waiting: shown.isInLobby === true,
    sharing: shown.mediaStreams?.some(sendsScreen) === true,
  }
}

const sendsScreen = ({
  mediaType,
  direction,
}: {
  mediaType?: string | null | undefined
  direction?: string | null | undefined
}) => mediaType === 'videoBasedScreenSharing' && (direction === 'sendOnly' || direction === 'sendReceive')

type Who = { readonly person: PersonId; readonly identity: Identity }

/** @param id of the leg, for those who have no id that outlives it. */
function who(shown: z.infer<typeof identitySet>, id: string, { tenantId, apps }: Home): Who {
  const { user, application, applicationInstance, phone, guest, azureCommunicationServicesUser } = shown ?? {}
  if (user?.id) {
    const elsewhere = (user.tenantId ?? tenantId).toLowerCase() !== tenantId.toLowerCase()
    return { person: personId(user.id), identity: elsewhere ? 'external' : 'account' }
  }
  const bot = application ?? applicationInstance
  if (bot) {
    const isOurs = apps.some(app => app.toLowerCase() === bot.id?.toLowerCase())
    return { person: personId(bot.id ?? `bot:${id}`), identity: isOurs ? 'bot' : 'application' }
  }
  if (phone) return { person: personId(`telephone:${id}`), identity: 'telephone' }
  if (guest ?? azureCommunicationServicesUser) return { person: personId(`anonymous:${id}`), identity: 'anonymous' }
  // A device, an encrypted or a new kind of identity: an account that the directory cannot place stays unresolved, so
  // that nobody is put out because we do not understand who they are.
  return { person: personId(`unidentified:${id}`), identity: 'account' }
}
