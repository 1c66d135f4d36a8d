import type { Age } from './sayings.ts'

export type Rule = { readonly symbol: string; readonly meaning: string; readonly text: string }

const rule = (symbol: string, meaning: string, text: string): Rule => ({ symbol, meaning, text })

/** Ground rules by age (V28, V29): few, kind, each with a symbol that says the same as its sentence. */
export const groundRules: Readonly<Record<Age, readonly Rule[]>> = {
  ks1: [
    rule('👩‍👧', 'grown-up', 'Sit with your grown-up close by.'),
    rule('👕', 'clothes', 'Get dressed for the day.'),
    rule('🔇', 'mic off', 'Mic off when you come in.'),
    rule('✋', 'hand up', 'Put your hand up to talk.'),
    rule('💛', 'kind', 'Use kind words.'),
    rule('👂', 'listen', 'Look and listen to your teacher.'),
    rule('📵', 'no photos', 'No photos. No filming.'),
    rule('🙋', 'tell us', 'Tell us if you feel sad or worried.'),
  ],
  ks2: [
    rule('⏰', 'on time', 'Join on time, in your own name.'),
    rule('🔇', 'mic off', 'Keep your mic off until your teacher says your name.'),
    rule('✋', 'hand up', 'Use the hand button to ask or answer.'),
    rule('💬', 'chat', 'Be kind. Say in the chat only what you would say in class.'),
    rule('🔒', 'private', 'Keep your phone number, address and game names to yourself.'),
    rule('🔗', 'link', 'Never share the lesson link, photos or videos.'),
    rule('🏠', 'home', 'Work in a family room, fully dressed, with a plain background.'),
    rule('🆘', 'help', 'Worried? Tell your teacher, or a grown-up at home, straight away.'),
  ],
  ks3: [
    rule('👤', 'your name', 'Join on time with your school account and your real name.'),
    rule('🔇', 'mic off', 'Mic muted and camera off until your teacher asks.'),
    rule('💬', 'chat', 'Use chat for the lesson only. It is checked and kept.'),
    rule('🤝', 'respect', 'Treat people as you would in school. Our behaviour policy applies.'),
    rule('🔗', 'link', 'Do not share the link, or let anyone else into the lesson.'),
    rule('📵', 'no recording', 'Do not record, screenshot or post anything from the lesson.'),
    rule('🔒', 'private', 'Keep phone numbers and social media names out of the lesson.'),
    rule('🆘', 'help', 'If something feels wrong, tell a teacher or use Report a Worry.'),
    rule('🚪', 'leave', 'Leave as soon as the lesson ends. Never stay on without a teacher.'),
  ],
  ks5: [
    rule('👤', 'your name', 'Join promptly from your college account under your real name.'),
    rule('🖼️', 'background', 'Choose a suitable place, dress for college and blur your background.'),
    rule('🔇', 'mic off', 'Stay muted unless you are speaking; use raise hand to contribute.'),
    rule('💬', 'chat', 'Keep chat on topic and respectful. It is monitored and logged.'),
    rule('⏺️', 'recording', 'The session may be recorded by staff for safeguarding. You must not record or share it.'),
    rule('🕓', 'hours', 'Contact staff only through college systems and in college hours.'),
    rule('⚖️', 'fair', 'Challenge ideas, not people. Discrimination or harassment ends your session.'),
    rule('🆘', 'help', 'Report concerns to the safeguarding team at any time, even about staff.'),
  ],
  easy: [
    rule('💻', 'lesson', 'This is our online lesson.'),
    rule('👩‍🏫', 'teacher', 'Your teacher is here.'),
    rule('🔇', 'mic off', 'Turn your mic off.'),
    rule('✋', 'hand up', 'Put your hand up to talk.'),
    rule('⌨️', 'type', 'You can type, talk or use a symbol.'),
    rule('💛', 'kind', 'Be kind.'),
    rule('📵', 'no photos', 'Do not take photos.'),
    rule('⏸️', 'break', 'You can ask for a break.'),
    rule('🆘', 'help', 'Tell your teacher if you feel sad or worried.'),
  ],
}
