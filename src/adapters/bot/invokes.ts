import {
  BotAdapter,
  TeamsActivityHandler,
  TurnContext,
  type Activity,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type ResourceResponse,
} from 'botbuilder'
import { personId, type PersonId } from '../../lesson/people.ts'

/** A button of one of our cards. `by`: who the platform says pressed it; nobody, where it does not say. */
export type Pressing = {
  readonly verb: string
  readonly data: unknown
  readonly by: PersonId | undefined
}
export type Press = (pressing: Pressing) => Promise<AdaptiveCardInvokeResponse>

/** HTTP status and body of the answer to an invoke. */
export type Invoked = { readonly status: number; readonly body?: unknown }

/**
 * Runs invokes through botbuilder, which knows their kinds and the form of their answers: what is no press of a card is
 * answered 501, what is malformed 400. Only for activities that our own ingress has let in (teams.md 6.2).
 */
export function invokes(press: Press): (activity: object) => Promise<Invoked> {
  const handler = new Presses(press)
  return async activity => {
    const turn = new Turn()
    // What botbuilder reads of an activity it does not check, and a null in it makes it throw: then it is malformed.
    await handler.run(new TurnContext(turn, activity as Partial<Activity>)).catch(() => undefined)
    if (turn.failed) throw new Error('A press could not be written down', { cause: turn.failed.error })
    return turn.answer
  }
}

class Presses extends TeamsActivityHandler {
  readonly #press: Press
  constructor(press: Press) {
    super()
    this.#press = press
  }

  protected override async onAdaptiveCardInvoke(
    { activity, adapter }: TurnContext,
    { action }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const by = (activity.from as { aadObjectId?: unknown } | null | undefined)?.aadObjectId
    try {
      return await this.#press({
        verb: action.verb,
        data: action.data,
        by: typeof by === 'string' && by ? personId(by) : undefined,
      })
    } catch (error) {
      if (adapter instanceof Turn) adapter.failed = { error }
      throw error
    }
  }
}

/** One turn: it keeps the answer, and sends nothing, for every message of ours has one sender. */
class Turn extends BotAdapter {
  answer: Invoked = { status: 400 }
  /** What went wrong in our own hands, as against in the activity. */
  failed: { readonly error: unknown } | undefined

  override sendActivities(_: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    for (const { type, value } of activities) if (type === 'invokeResponse') this.answer = value as Invoked
    return Promise.resolve(activities.map(() => ({ id: '' })))
  }

  override updateActivity = (): Promise<never> => elsewhere()
  override deleteActivity = (): Promise<never> => elsewhere()
  override continueConversation = (): Promise<never> => elsewhere()
}

const elsewhere = (): Promise<never> => Promise.reject(new Error('Messages have one sender: adapters/bot/messages.ts'))
