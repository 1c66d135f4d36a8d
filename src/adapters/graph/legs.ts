import { z } from 'zod'
import { personId, type Identity, type Leg, type PersonId } from '../../lesson/people.ts'

const identity = z.object({ id: z.string().nullish(), tenantId: z.string().nullish() }).nullish()

/** What we read of a participant (v1.0 CSDL `participant`, `communicationsIdentitySet`): no name, no address. */
export const participant = z.object({
  id: z.string().min(1),
  isInLobby: z.boolean().nullish(),
  removedState: z.unknown().optional(),
  mediaStreams: z.array(z.object({ mediaType: z.string().nullish(), direction: z.string().nullish() })).nullish(),
  info: z
    .object({
      identity: z
        .object({
          user: identity,
          application: identity,
          applicationInstance: identity,
          phone: identity,
          guest: identity,
          azureCommunicationServicesUser: identity,
        })
        .nullish(),
    })
    .nullish(),
})

type Participant = z.infer<typeof participant>

/** Those who are in the call or wait for it, as legs. Who has a removedState is gone already. */
export const legs = (participants: readonly Participant[], tenantId: string): readonly Leg[] =>
  participants.filter(({ removedState }) => (removedState ?? undefined) === undefined).map(one => leg(one, tenantId))

function leg(shown: Participant, tenantId: string): Leg {
  return {
    leg: shown.id,
    ...who(shown, tenantId),
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

function who({ id, info }: Participant, tenantId: string): Who {
  const { user, application, applicationInstance, phone, guest, azureCommunicationServicesUser } = info?.identity ?? {}
  if (user?.id) {
    const elsewhere = (user.tenantId ?? tenantId).toLowerCase() !== tenantId.toLowerCase()
    return { person: personId(user.id), identity: elsewhere ? 'external' : 'account' }
  }
  const bot = application ?? applicationInstance
  if (bot) return { person: personId(bot.id ?? `bot:${id}`), identity: 'bot' }
  if (phone) return { person: personId(`telephone:${id}`), identity: 'telephone' }
  if (guest ?? azureCommunicationServicesUser) return { person: personId(`anonymous:${id}`), identity: 'anonymous' }
  // A device, an encrypted or a new kind of identity: an account that the directory cannot place stays unresolved, so
  // that nobody is put out because we do not understand who they are.
  return { person: personId(`unidentified:${id}`), identity: 'account' }
}
