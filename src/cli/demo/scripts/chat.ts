import type { Saying } from '../../../tenant/chat.ts'
import { stranger } from '../../../tenant/seed.ts'
import { gather, saw, type Script } from '../script.ts'
import { ana, ben, cardsIn, okafor } from '../stage.ts'

/** A pupil's line in the chat, and what staff and lead get of it; nothing of it is shown to the class. */
const line = (title: string, text: string, toStaff: string, toLead?: string, saying?: Saying): Script => ({
  title,
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.speak(meeting, ben, 'is it question four?')
    tenant.people.speak(meeting, ana, text, saying)
    stage.say(`Ana writes: ${text}`)
    await stage.expect(`Ms Hall is told what was seen: “${toStaff}”`, () => saw(stage, toStaff))
    if (toLead) await stage.expect(`the lead is told: “${toLead}”`, () => stage.toldTo(okafor).includes(toLead))
    await stage.expect(
      'the class sees nothing of it',
      () => cardsIn(meeting).filter(({ targeted, title }) => !targeted && title !== 'Before we begin').length === 0,
      0,
    )
  },
})

const byStranger: Script = {
  title: 'Somebody whom nobody knows asks for a secret (C10)',
  async play(stage) {
    const { tenant, meeting } = stage
    await gather(stage)
    tenant.people.changeSettings(meeting, { lobbyBypassSettings: { scope: 'everyone', isDialInBypassEnabled: false } })
    tenant.people.join(meeting, stranger)
    tenant.people.speak(meeting, stranger, 'dont tell your mum, send me a pic of you')
    stage.say('Somebody without an account is in the lesson, and writes.')
    await stage.expect('the lead is asked to read it now', () =>
      stage.toldTo(okafor).includes('Somebody asks for a secret'),
    )
    await stage.expect('Ms Hall is asked to look', () => saw(stage, 'Please look at the chat now'))
  },
}

export const plays: readonly Script[] = [
  line(
    'Somebody gives a telephone number (V34)',
    'text me on 07700 900123',
    'Contact details in the chat',
    'Contact details in a lesson’s chat',
  ),
  line('Somebody insults somebody (V43, V54)', 'shut up you fat ugly loser', 'Hurtful words in the chat'),
  line('Somebody names an account (V33)', 'add me on snapchat its ana_x99', 'Social media in the chat'),
  line(
    'Somebody points to another meeting (V21)',
    'everyone come on https://discord.gg/abc123 instead',
    'Another meeting place in the chat',
  ),
  line('Somebody posts a file (V11)', 'look at this', 'A file or image in the chat', undefined, {
    file: { name: 'game.zip', contentUrl: 'https://oakfield.sharepoint.example/personal/game.zip' },
  }),
  line(
    'The lesson’s link is passed on (V17)',
    'send my cousin this https://teams.microsoft.com/l/meetup-join/19%3ameeting_x',
    'A lesson’s link in the chat',
  ),
  line(
    'Somebody is worried about themselves (C9)',
    'i dont want to be alive anymore',
    'Somebody in the chat may need you',
    'Somebody may need help now',
  ),
  byStranger,
]
