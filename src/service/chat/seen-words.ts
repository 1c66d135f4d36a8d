/** What people are told was seen in a message, by mark: the names of marks are ours. */
const words: Readonly<Record<string, string>> = {
  'abusive-language': 'hurtful words',
  'contact-details': 'contact details',
  'social-media': 'social media',
  'outside-platform': 'another place to talk',
  'join-link': 'a link into a lesson',
  'file-share': 'files',
  worry: 'somebody may need help',
  'grooming-signal': 'a secret, a meeting or a picture',
  boundary: 'how staff write to pupils',
}

export const seenWords = (mark: string): string => words[mark] ?? 'something else'
