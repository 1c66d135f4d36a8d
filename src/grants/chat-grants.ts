import type { ChatGrant } from './grant.ts'

/** What the manifest asks for in a meeting's chat (teams.md 7.3). Teams grants it when the app is added, there only. */
export const chatGrants: readonly ChatGrant[] = [
  {
    permission: 'OnlineMeeting.ReadBasic.Chat',
    brings: 'meetingStart, meetingEnd',
    why: 'To hear at once that a lesson began or ended.',
  },
  {
    permission: 'OnlineMeetingParticipant.Read.Chat',
    brings: 'meetingParticipantJoin, meetingParticipantLeave',
    why: 'To hear at once that somebody came or left.',
  },
  {
    permission: 'ChatMessage.Read.Chat',
    brings: 'message; changes of the chats that the app is in',
    routes: ['GET /chats/{}/messages'],
    why: 'To read the lesson’s chat, and no other chat. Only marked messages are kept.',
  },
]
