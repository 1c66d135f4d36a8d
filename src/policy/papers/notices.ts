import type { Policy } from '../policy.ts'
import { kept, modeIs, recordingIs } from './facts.ts'

const page = (title: string, ...paragraphs: readonly (string | undefined)[]): string =>
  [`# ${title}`, ...paragraphs.filter(text => text !== undefined), ''].join('\n\n')

const list = (...points: readonly string[]): string => points.map(point => `- ${point}`).join('\n')

const more = ({ links }: Policy): string | undefined =>
  links.safeguardingPolicy && `Our safeguarding policy: ${links.safeguardingPolicy}`

/** What everybody who teaches is told before the service runs. */
export const forStaff = (policy: Policy): string =>
  page(
    `Chaperone in your online lessons: for staff of ${policy.school.name}`,
    'Chaperone is a program in our Teams lessons. It sees who is in a lesson and who should be, reads the lesson’s chat ' +
      'as it is written, and sees when a recording or a screen share begins. It gets neither sound nor picture.',
    modeIs[policy.mode],
    list(
      'It writes down what happened, when, and what was done. It never writes that somebody failed.',
      'An ordinary message leaves no text. A message that may be a safeguarding matter is kept, with up to five before and after it.',
      'A matter about a member of staff goes to the headteacher alone, as our low-level concerns policy has it.',
      'It is not used to judge how anybody teaches. No screen shows figures by member of staff.',
      'You can lift a hold, let somebody back in and put right what it got wrong, with one press.',
    ),
    recordingIs[policy.recording],
    `Lines about an ordinary lesson are erased ${kept(policy.retention.lessons)} after the end of its school year; of a lesson with ` +
      `an incident, after ${kept(policy.retention.incidents)}.`,
    more(policy),
  )

/** What only families can see to, by the clause. */
export const atHome: Readonly<Record<string, string>> = {
  V48: 'Mind what the camera and the microphone pick up: others in the house are seen and heard as well.',
  V49: 'A plain background is best, in a room of the family and not a bedroom if you can.',
  V50: 'Your child should not sit with a window behind them.',
  V51: 'Keep the room as quiet as you can.',
  V52: 'Your child is dressed for school, and so is anybody who might be seen.',
  V53: 'The camera shows head and shoulders.',
  V56: 'Please be near, and out of the picture.',
  V57: 'Please do not talk with the teacher during the lesson. Write to school, and we answer.',
}

/** What parents and carers are told. */
export const forParents = (policy: Policy): string =>
  page(
    `Online lessons at ${policy.school.name}: for parents and carers`,
    'We keep our online lessons as safe as our classrooms. A program called Chaperone helps us. It is in each lesson, under ' +
      'its own name, and everybody can see that it is there.',
    list(
      'It sees who is in the lesson, so that no pupil is alone with one adult and nobody is there who was not invited.',
      'It reads the lesson’s chat. If something worries it, a trained member of staff reads that message and those around it, and decides.',
      'It does not listen, does not watch through cameras, and does not score or profile any child.',
      'It never contacts you or anybody outside school by itself. People at school do.',
    ),
    modeIs[policy.mode],
    'If your child has to leave a lesson early, they are told why, kindly, and a member of staff is asked to reach you.',
    recordingIs[policy.recording],
    `Who was in an ordinary lesson is erased ${kept(policy.retention.lessons)} after the end of the school year. What belongs to a ` +
      `safeguarding matter is kept longer (${kept(policy.retention.incidents)}), as the law on children’s records expects of schools.`,
    'At home, please help us with this:',
    list(...Object.values(atHome)),
    'You may ask to see what is kept about your child, or object: write to the school office, or to our data protection officer.',
    more(policy),
  )

type Age = Policy['ages']['default']

/** What pupils are told, in words for their age. Short sentences; the youngest have it read to them. */
export function forPupils(policy: Policy, age: Age): string {
  const isRecorded = policy.recording === 'required'
  const recorded = isRecorded ? pupils[age].recorded : undefined
  return page(
    pupils[age].title,
    list(...pupils[age].points, ...(recorded === undefined ? [] : [recorded])),
    pupils[age].help,
  )
}

type ForPupils = {
  readonly title: string
  readonly points: readonly string[]
  readonly recorded: string
  readonly help: string
}

const pupils: Readonly<Record<Age, ForPupils>> = {
  ks1: {
    title: 'Chaperone is in our lesson',
    points: [
      'Chaperone is a helper on the computer.',
      'It sees who is in the lesson.',
      'It reads what we type.',
      'It can not see you. It can not hear you.',
    ],
    recorded: 'The lesson is filmed.',
    help: 'If you are sad or scared, tell a grown-up. You can press the help button.',
  },
  ks2: {
    title: 'Chaperone is in our lessons',
    points: [
      'Chaperone is a computer program. It helps to keep our online lessons safe.',
      'It sees who is in the lesson.',
      'It reads the chat. If a message is worrying, a teacher may read it too.',
      'It cannot see you or hear you.',
      'If a lesson has to stop, it tells you why.',
    ],
    recorded: 'Our lessons are recorded.',
    help: 'If something upsets you, press “I need to tell someone”. You can choose who should not see it.',
  },
  ks3: {
    title: 'What Chaperone does in your lessons',
    points: [
      'It is a program in each online lesson. It sees who is there, and it reads the chat.',
      'Ordinary messages are not kept. If one looks like bullying, danger or somebody asking for private contact, that message and a few around it are kept, and a member of staff decides what to do.',
      'It gets no sound and no picture, and it gives nobody a score.',
      'If you are asked to leave a lesson, it tells you why first.',
    ],
    recorded: 'Lessons are recorded. The school keeps the recording for a short time.',
    help: 'To tell somebody about a worry, press “I need to tell someone”. Nothing that others see changes. You can say who must not see it.',
  },
  ks5: {
    title: 'What Chaperone does in your lessons',
    points: [
      'It is a program in each online lesson that checks who is present and reads the chat as it is written.',
      'Ordinary messages are not stored. A message that may be a safeguarding matter is stored with up to five before and after it, and a person decides.',
      'It receives neither sound nor picture, and it profiles nobody.',
      'You may ask to see what is held about you.',
    ],
    recorded: 'Lessons are recorded for safeguarding.',
    help: 'To ask for help in private, press “I need to tell someone”. Nobody in the lesson notices, and you may name people who must not see it.',
  },
  easy: {
    title: 'A helper in our lesson',
    points: [
      'Chaperone is a computer helper.',
      'It sees who is here.',
      'It reads the chat.',
      'It can not see you.',
      'It can not hear you.',
    ],
    recorded: 'The lesson is recorded.',
    help: 'Do you need help? Press the help button.',
  },
}
