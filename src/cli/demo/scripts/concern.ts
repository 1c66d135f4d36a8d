import { gather, saw, type Script } from '../script.ts'
import { ana, cardsIn, hall, okafor } from '../stage.ts'

/** V37: a child presses a button and asks to talk; only a lead hears of it, and the lesson goes on as if nothing had happened. */
const asksToTalk: Script = {
  title: 'A pupil asks to talk to somebody, and nobody in the lesson can tell',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    const rules = cardsIn(meeting).find(({ title }) => title === 'Before we begin')
    const before = cardsIn(meeting).length
    const answer = (await tenant.people.pressButton(ana, rules?.id ?? '', 'help')) as { readonly body?: unknown }
    stage.say('Ana presses “I need to tell someone”, and is given a page of her own.')
    const form = await fetch(linkIn(answer))
    const page = await form.text()
    const ticket = /name="ticket" value="([^"]*)"/.exec(page)?.[1] ?? ''
    const sent = await fetch(new URL('/help/send', form.url), {
      method: 'POST',
      body: new URLSearchParams({ ticket, kind: 'talk', words: 'Can somebody ring me after school?' }),
    })
    stage.say('She writes a line and sends it.')
    const thanks = await sent.text()
    await stage.expect('she is thanked, once it is kept', () => thanks.includes('It was right to tell us'))
    if (page.includes('nobody is reading this now'))
      await stage.expect('school is closed: she was told so before she wrote, and it is kept for the morning', () =>
        thanks.includes('kept safe until school is open'),
      )
    else
      await stage.expect('the lead hears that someone asks to talk, and not who or why (V37)', () =>
        stage.toldTo(okafor).includes('Someone asks to talk'),
      )
    await stage.expect('nothing in the lesson says so', () => cardsIn(meeting).length === before)
    await stage.expect('nor is Ms Hall told', () => !stage.toldTo(hall).includes('Someone asks to talk'))
    await stage.expect('the lesson goes on', () => saw(stage, 'Before we begin'))
  },
}

const linkIn = (answer: unknown): string =>
  /https?:[^"\\\s)]*\/help\/t\/[^"\\\s)]*/.exec(JSON.stringify(answer))?.[0] ?? 'about:blank'

export const plays: readonly Script[] = [asksToTalk]
