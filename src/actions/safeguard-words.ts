/**
 * What people read in place of a safeguard's id, in lists of what happened: what was seen or asked for, never what it means of
 * anybody.
 */
const words: Readonly<Record<string, string>> = {
  'abuse-removal': 'Taken out after hurtful words',
  'abusive-language': 'Hurtful words in the chat',
  'admit-first': 'Chaperone waited in the lobby',
  'adult-at-home': 'Who is at home in a one-to-one',
  'barred-pupil': 'A pupil who may not join',
  boundary: 'How staff write to pupils',
  'breakout-rooms': 'Breakout rooms',
  'chat-watch-lost': 'The chat was not all seen',
  conduct: 'Taken out for conduct',
  'contact-details': 'Contact details in the chat',
  'end-and-report': 'Ended and reported by staff',
  'file-share': 'Files in the chat',
  'first-pupil': 'The first pupil waited alone',
  'follow-up': 'Parents to be spoken with',
  'grooming-signal': 'A secret, a meeting or a picture',
  'ground-rules': 'The ground rules',
  'hold-by-hand': 'A hold that a person had to do',
  impersonation: 'A name of the class, not signed in',
  'invited-only': 'Somebody who is not on the class list',
  'join-link': 'A link into a lesson in the chat',
  knock: 'Somebody of the class at the door',
  'leave-at-end': 'Pupils stayed after the end',
  'lesson-length': 'A long lesson',
  'lone-pupil': 'One pupil alone',
  'meeting-options': 'Options of the meeting',
  'no-place': 'No place for Chaperone',
  'no-return': 'Came back after being taken out',
  'not-ready': 'Not all was ready',
  'not-safe': 'Not safe to begin',
  notice: 'Without notice of recording',
  'one-to-one': 'A one-to-one by agreement',
  'out-of-hours-chat': 'Chat long after the lesson',
  'outside-bot': 'Another application in the lesson',
  'outside-platform': 'Another place to talk',
  pause: 'Paused by staff',
  'recording-by-staff': 'Recorded by somebody who is not staff',
  'recording-off': 'Recorded, and should not be',
  'recording-on': 'Not recorded, and should be',
  'remove-by-hand': 'A removal that a person had to do',
  'scheduled-lesson': 'Outside the timetabled time',
  'screen-share': 'A pupil’s screen',
  'social-media': 'Social media in the chat',
  'sources-disagree': 'Who is there was not certain',
  'staff-host': 'A host who is not staff',
  'staff-present': 'Pupils without staff',
  'staff-share': 'A screen shown by staff',
  'training-current': 'Safeguarding training',
  unresolved: 'Somebody whom the directory did not place',
  warning: 'Warned by staff',
  'watch-lost': 'The lesson was not seen',
  worry: 'A pupil may need help',
}

/** @param id of a safeguard; one that a school has added itself is called by its id */
export const safeguardCalled = (id: string): string => words[id] ?? id.replaceAll('-', ' ')

const key = /(?<![\w/-])([a-z][a-z-]*)\/([^\s,;]*[^\s,;:])/g
const instant = /^\d{9,}$/

/** What is done, as people call it. */
const deeds: Readonly<Record<string, string>> = {
  'tell-staff': 'message to staff',
  'tell-class': 'message to the class',
  'tell-pupils': 'message to each pupil',
  'tell-one': 'message to one pupil',
  'say-rules': 'ground rules',
  remove: 'removal',
  close: 'closing of the lesson',
}

/** People are asked one after the other, counted from 0. */
const ordinal = /^\d{1,4}$/

/**
 * A line of an account without our own keys: of `lone-pupil/lesson/1795424465000/tell/alert/0: message confirmed` is left
 * `“One pupil alone” (tell, alert, person asked: 1): message confirmed`. Whom a key is about stays, as an id.
 */
export const inPlainWords = (line: string): string =>
  line
    .replace(/^[a-z-]+(?= finds something wrong)/, id => `“${safeguardCalled(id)}”`)
    .replace(/(?<=: )[a-z-]+(?= ordered$)/, kind => deeds[kind] ?? kind)
    .replace(key, (whole, id: string, rest: string) => {
      if (words[id] === undefined) return whole
      const parts = rest.split('/')
      const about = parts[0]?.includes(':') || parts[0]?.length === 36 ? ` of ${parts[0]}` : ''
      const steps = parts.slice(parts.findLastIndex(part => instant.test(part)) + 1)
      const isOrdered = steps.length < parts.length && steps.length > 0
      const said = steps.map(step => (ordinal.test(step) ? `person asked: ${Number(step) + 1}` : (deeds[step] ?? step)))
      return `“${words[id]}”${about}${isOrdered ? ` (${said.join(', ')})` : ''}`
    })
