/** Key stages by whose words a pupil is addressed; `easy` is the easy-read variant. */
export type Age = 'ks1' | 'ks2' | 'ks3' | 'ks5' | 'easy'

/** What Chaperone says to pupils. */
export type Saying = 'paused' | 'stopping' | 'wait-for-staff' | 'cancelled' | 'moved'

type Said = { readonly title: string; readonly text: string }

/**
 * Kind words only: whatever happens here is never the child's doing. Short sentences, no name of anybody, nothing that a
 * child alone at home could be frightened by.
 */
const said: Readonly<Record<Saying, Readonly<Record<Age, Said>>>> = {
  paused: {
    ks1: { title: 'A little wait', text: 'We wait for your friends. You did well to come. Stay with your grown-up.' },
    ks2: {
      title: 'We are waiting',
      text: 'We are waiting for others to join. You have done nothing wrong. Your teacher can see you.',
    },
    ks3: {
      title: 'A short pause',
      text: 'The lesson is paused until more of your class are here. You have done nothing wrong.',
    },
    ks5: {
      title: 'The lesson is paused',
      text: 'We need at least two learners before it goes on. You have done nothing wrong.',
    },
    easy: { title: 'Please wait', text: 'We wait for the others. You did nothing wrong.' },
  },
  stopping: {
    ks1: {
      title: 'Time to stop',
      text: 'You did nothing wrong. The lesson stops now. Go to your grown-up. School will call.',
    },
    ks2: {
      title: 'The lesson is stopping',
      text: 'You have done nothing wrong. The lesson stops now. Stay with your grown-up. School will be in touch.',
    },
    ks3: {
      title: 'The lesson is stopping',
      text: 'You have done nothing wrong. This lesson is stopping now. Find an adult at home. School will be in touch.',
    },
    ks5: {
      title: 'The lesson is stopping',
      text: 'You have done nothing wrong. This lesson is stopping now. College will be in touch.',
    },
    easy: {
      title: 'We stop now',
      text: 'You did nothing wrong. The lesson stops. Go to your grown-up. School will call.',
    },
  },
  cancelled: {
    ks1: { title: 'No lesson this time', text: 'There is no lesson this time. See you next time.' },
    ks2: {
      title: 'No lesson this time',
      text: 'This lesson is not happening. Your teacher will tell you about the next one.',
    },
    ks3: { title: 'This lesson is cancelled', text: 'This lesson does not take place. The next one is as planned.' },
    ks5: { title: 'This lesson is cancelled', text: 'This session does not take place. The next one is as planned.' },
    easy: { title: 'No lesson', text: 'There is no lesson this time.' },
  },
  moved: {
    ks1: { title: 'A new time', text: 'Our lesson has a new time. Ask your grown-up to look.' },
    ks2: {
      title: 'The lesson has a new time',
      text: 'Our lesson has a new time. Look in your calendar with a grown-up.',
    },
    ks3: { title: 'This lesson has moved', text: 'This lesson has a new time. Please look in your calendar.' },
    ks5: { title: 'This lesson has moved', text: 'This session has a new time. Please look in your calendar.' },
    easy: { title: 'New time', text: 'The lesson has a new time. Ask your grown-up.' },
  },
  'wait-for-staff': {
    ks1: {
      title: 'Where is my teacher?',
      text: 'Your teacher is not here yet. Stay with your grown-up. School knows.',
    },
    ks2: {
      title: 'Your teacher is not here',
      text: 'School has been told. Keep your mic off, and stay with your grown-up.',
    },
    ks3: { title: 'No teacher is here', text: 'School has been told. Please leave if nobody comes in a few minutes.' },
    ks5: {
      title: 'No member of staff is here',
      text: 'College has been told. Please leave if nobody comes in a few minutes.',
    },
    easy: { title: 'No teacher yet', text: 'School knows. Stay with your grown-up.' },
  },
}

/** The words for a class of this age. */
export const words = (say: Saying, age: Age): Said => said[say][age]
