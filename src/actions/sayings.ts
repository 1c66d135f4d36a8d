/** Key stages by whose words a pupil is addressed; `easy` is the easy-read variant. */
export type Age = 'ks1' | 'ks2' | 'ks3' | 'ks5' | 'easy'

/** What Chaperone says to pupils. */
export type Saying =
  | 'paused'
  | 'stopping'
  | 'wait-for-staff'
  | 'over'
  | 'wait-a-moment'
  | 'warned'
  | 'break-now'
  | 'not-now'
  | 'not-today'
  | 'cancelled'
  | 'moved'

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
  over: {
    ks1: { title: 'Bye for now', text: 'The lesson is over. Please leave now. Well done today!' },
    ks2: { title: 'The lesson is over', text: 'Please leave now. Well done today!' },
    ks3: { title: 'The lesson is over', text: 'Please leave the meeting now. Thank you for today.' },
    ks5: { title: 'The lesson is over', text: 'Please leave the meeting now. Thank you for today.' },
    easy: { title: 'We are done', text: 'The lesson is over. Please leave now.' },
  },
  'wait-a-moment': {
    ks1: { title: 'A little wait', text: 'We stop for a moment. Stay where you are. All is well.' },
    ks2: { title: 'Wait a moment', text: 'Your teacher has stopped for a moment. Please stay where you are.' },
    ks3: { title: 'Wait a moment', text: 'Your teacher has paused the lesson. It goes on soon.' },
    ks5: { title: 'Wait a moment', text: 'The lesson is paused by staff. It goes on soon.' },
    easy: { title: 'Please wait', text: 'We stop for a moment. Stay here.' },
  },
  warned: {
    ks1: { title: 'Stop and think', text: 'Please stop that now. Use kind words. Here are our rules again.' },
    ks2: { title: 'Please stop and think', text: 'Your teacher asks you to stop that now. Here are our rules again.' },
    ks3: { title: 'A warning', text: 'Your teacher asks you to stop that now. Please read the rules again.' },
    ks5: { title: 'A warning', text: 'Staff ask you to stop that now. Please read the rules again.' },
    easy: { title: 'Please stop', text: 'Please stop that now. Look at our rules.' },
  },
  'break-now': {
    ks1: { title: 'Time for a break', text: 'You leave this lesson now. Go to your grown-up. School will call.' },
    ks2: {
      title: 'You leave this lesson now',
      text: 'Your school has decided it. Go to a grown-up at home. School will be in touch.',
    },
    ks3: {
      title: 'You leave this lesson now',
      text: 'Your school has decided it. Find an adult at home. School will be in touch.',
    },
    ks5: { title: 'You leave this lesson now', text: 'College has decided it, and will be in touch.' },
    easy: { title: 'You leave now', text: 'Go to your grown-up. School will call.' },
  },
  'not-now': {
    ks1: { title: 'Not now', text: 'This lesson is not for you now. Go to your grown-up.' },
    ks2: { title: 'Not now', text: 'You cannot come back into this lesson now. Go to a grown-up at home.' },
    ks3: { title: 'Not now', text: 'You cannot come back into this lesson. Find an adult at home.' },
    ks5: { title: 'Not now', text: 'You cannot come back into this lesson. Please contact college.' },
    easy: { title: 'Not now', text: 'You cannot come back now. Go to your grown-up.' },
  },
  'not-today': {
    ks1: { title: 'Not today', text: 'This lesson is not for you today. Go to your grown-up. School will call.' },
    ks2: {
      title: 'Not today',
      text: 'You are not in this lesson today. Go to a grown-up at home. School will be in touch.',
    },
    ks3: {
      title: 'Not today',
      text: 'You are not in this lesson today. Find an adult at home. School will be in touch.',
    },
    ks5: { title: 'Not today', text: 'You are not in this lesson today. College will be in touch.' },
    easy: { title: 'Not today', text: 'Not this lesson today. Go to your grown-up. School will call.' },
  },
}

/** The words for a class of this age. */
export const words = (say: Saying, age: Age): Said => said[say][age]
