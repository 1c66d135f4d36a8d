import type { Age } from '../../actions/sayings.ts'

/** What a child may want to say without writing a word. */
export const kinds = ['talk', 'sad', 'unkind', 'happened'] as const
export type Kind = (typeof kinds)[number]

export type HelpWords = {
  readonly title: string
  readonly hello: string
  readonly kinds: Readonly<Record<Kind, string>>
  readonly write: string
  readonly notTo: string
  readonly send: string
  readonly thanks: string
  readonly next: string
  /** Everybody of school has been struck out: nobody can read it yet. */
  readonly nobody: string
  readonly closed: string
  readonly morning: string
  readonly danger: string
}

/** Of all the words below: a screen reader is told what they are in, not what the school mostly speaks. */
export const language = 'en'

/** Nothing here asks a child what was done to them, or by whom; nothing promises that it stays a secret. */
export const words: Readonly<Record<Age, HelpWords>> = {
  ks1: {
    title: 'Tell us',
    hello: 'Press a picture. We will listen.',
    kinds: { talk: 'I want to talk', sad: 'I feel sad', unkind: 'Someone is unkind', happened: 'Something happened' },
    write: 'You can type here. You do not have to.',
    notTo: 'Do not show this to:',
    send: 'Send',
    thanks: 'Well done for telling us.',
    next: 'A grown-up from school will talk to you.',
    nobody: 'We keep this safe. Tell a grown-up you trust, too.',
    closed: 'School is shut now. Nobody reads this now.',
    morning: 'We will read it when school is open.',
    danger: 'Tell a grown-up at home now.',
  },
  ks2: {
    title: 'I need to tell someone',
    hello: 'Press the picture that fits best. You have done nothing wrong.',
    kinds: {
      talk: 'I want to talk to someone',
      sad: 'I feel sad or worried',
      unkind: 'Someone is being unkind',
      happened: 'Something happened',
    },
    write: 'You can write about it here, but you do not have to.',
    notTo: 'Is there somebody who must not see this?',
    send: 'Send',
    thanks: 'Thank you. It was right to tell us.',
    next: 'They will find a quiet time to talk with you.',
    nobody: 'Nobody can read this yet, but it is kept safe. Please tell a grown-up you trust, too.',
    closed: 'School is closed, so nobody is reading this now.',
    morning: 'It is kept safe until school is open again.',
    danger: 'If you need help now, tell a grown-up you trust.',
  },
  ks3: {
    title: 'I need to tell someone',
    hello: 'Choose what fits best. You are not in trouble for telling us.',
    kinds: {
      talk: 'I want to talk to someone',
      sad: 'I feel worried or low',
      unkind: 'Someone is being unkind',
      happened: 'Something happened',
    },
    write: 'You can write about it here. Leaving it empty is fine.',
    notTo: 'Is there somebody who must not see this?',
    send: 'Send',
    thanks: 'Thank you. Telling us was the right thing to do.',
    next: 'They will get in touch with you quietly. If you are not safe, they may have to tell others.',
    nobody: 'Nobody at school can read this yet, but it is kept safe. Please speak to an adult you trust as well.',
    closed: 'School is closed, so nobody is reading this now.',
    morning: 'It is kept for the next school morning.',
    danger: 'If you need help now, speak to an adult you trust, or ring one of these.',
  },
  ks5: {
    title: 'I need to tell someone',
    hello: 'Choose what fits best. You decide how much you say.',
    kinds: {
      talk: 'I want to talk to someone',
      sad: 'I feel worried or low',
      unkind: 'Someone is treating me badly',
      happened: 'Something happened',
    },
    write: 'You can write about it here. Leaving it empty is fine.',
    notTo: 'Is there somebody who must not see this?',
    send: 'Send',
    thanks: 'Thank you for telling us.',
    next: 'They will contact you privately. If somebody is not safe, they may have to tell others.',
    nobody: 'Nobody at college can read this yet. It is kept safe. Please speak to somebody you trust as well.',
    closed: 'College is closed, so nobody is reading this now.',
    morning: 'It is kept for the next working morning.',
    danger: 'If you need help now, speak to somebody you trust, or ring one of these.',
  },
  easy: {
    title: 'Tell us',
    hello: 'Press a picture.',
    kinds: { talk: 'I want to talk', sad: 'I feel sad', unkind: 'Someone is unkind', happened: 'Something happened' },
    write: 'You can type here. You do not have to.',
    notTo: 'Do not show this to:',
    send: 'Send',
    thanks: 'Well done for telling us.',
    next: 'Someone from school will talk to you.',
    nobody: 'We keep this safe. Tell someone you trust, too.',
    closed: 'School is shut now. Nobody reads this now.',
    morning: 'We read it when school is open.',
    danger: 'Tell someone you trust now.',
  },
}
