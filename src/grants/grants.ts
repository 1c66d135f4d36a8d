import type { Grant } from './grant.ts'

/**
 * Every application permission of Microsoft Graph that Chaperone asks for, and nothing else: docs/permissions.md,
 * `chaperone setup`, `chaperone doctor` and the simulated tenant of the demo are made from it. Ids are those of
 * Microsoft's permissions reference.
 */
export const grants: readonly Grant[] = [
  {
    permission: 'Calls.JoinGroupCall.All',
    id: 'f6b49018-60ab-4f81-83bd-22caeabfed2d',
    routes: [
      'POST /communications/calls',
      'DELETE /communications/calls/{}',
      'POST /communications/calls/{}/keepAlive',
      'GET /communications/calls/{}/participants',
      'DELETE /communications/calls/{}/participants/{}',
    ],
    clauses: ['V5', 'V18', 'V27', 'C1'],
    why: 'To be in each lesson as a participant of its own, see who else is there, and take somebody out. It gets neither sound nor picture.',
  },
  {
    permission: 'OnlineMeetings.ReadWrite.All',
    id: 'b8bb2037-6e08-44ac-a4ea-4674e010e2a4',
    routes: ['GET /users/{}/onlineMeetings', 'GET /users/{}/onlineMeetings/{}', 'PATCH /users/{}/onlineMeetings/{}'],
    changes: ['communications/onlineMeetings({})/meetingCallEvents'],
    clauses: ['V7', 'V9', 'V27', 'V31'],
    why: 'To find the meeting behind a lesson, hear of its call, and change its settings: microphones, cameras, sharing and lobby while it is held.',
    narrowed: 'the application access policy: only meetings of the people whom it is granted to',
  },
  {
    permission: 'Calendars.ReadBasic',
    id: '8ba4a692-bc31-4128-9094-475872af8a53',
    shownAs: 'Calendars.ReadBasic.All',
    routes: ['GET /users/{}/calendarView', 'GET /users/{}/calendarView/delta'],
    changes: ['users/{}/events'],
    clauses: ['V24', 'V27'],
    why: 'To know when lessons are. It reads start, end, link, category and who is invited; never what an invitation says.',
    narrowed:
      'Exchange role-based access control: only the mailboxes of those who teach (do not consent to it in Entra then)',
  },
  {
    permission: 'GroupMember.Read.All',
    id: '98830695-27a2-44f7-8c18-0c3ebc9698f6',
    routes: ['GET /groups/{}/transitiveMembers'],
    clauses: ['V5', 'V17', 'V27'],
    why: 'To know who is staff, who is a pupil, and who is in a class.',
  },
  {
    permission: 'User.Read.All',
    id: 'df021288-bdef-4463-88db-98f22de89214',
    routes: ['GET /users', 'GET /users/{}', 'GET /users/{}/licenseDetails'],
    clauses: ['V18', 'C2'],
    why: 'To tell a member of the school from a guest, and to show names to those who may see them. Names are not kept.',
  },
  {
    permission: 'EduRoster.Read.All',
    id: 'e0ac9e1b-cb65-4fc5-87c5-1a8bc181f648',
    routes: ['GET /education/users/{}', 'GET /education/classes/{}/teachers'],
    clauses: ['V5', 'V17'],
    why: 'To know by School Data Sync who is a pupil, who is staff, and who teaches a class. Contacts of parents stand there too, and are never asked for.',
    onlyIf: 'people.evidence: [education]',
  },
  {
    permission: 'Sites.Selected',
    id: '883ea226-0bf2-4a8f-9f9d-92c9162a727d',
    routes: [
      'GET /sites/{}/lists/{}/items',
      'POST /sites/{}/lists/{}/items',
      'GET /sites/{}/lists/{}/items/{}',
      'PATCH /sites/{}/lists/{}/items/{}/fields',
      'PUT /sites/{}/drive/root:/{}/{}/content',
      'POST /sites/{}/lists',
      'GET /sites/{}/lists/{}',
      'GET /sites/{}/lists/{}/columns',
      'POST /sites/{}/lists/{}/columns',
    ],
    clauses: ['V18', 'V27'],
    why: 'To write incidents to the school’s own list, and the ledger’s checkpoints beside it.',
    narrowed: 'itself: it reaches only the sites that are granted one by one',
  },
  {
    permission: 'TeamsActivity.Send',
    id: 'a267235f-af13-44dc-8385-c1dc93023186',
    routes: ['POST /users/{}/teamwork/sendActivityNotification'],
    clauses: ['V18', 'V27'],
    why: 'To ring in a lead’s Teams feed where a chat message could not be delivered.',
  },
  {
    permission: 'Mail.Send',
    id: 'b633e1c5-b582-4048-a93e-9f11b44c7e96',
    routes: ['POST /users/{}/sendMail'],
    clauses: ['V18', 'V27'],
    why: 'To write to a lead where Teams could not be reached at all. The mail names nobody.',
    narrowed:
      'Exchange role-based access control: only the mailbox of the first lead (do not consent to it in Entra then)',
  },
  {
    permission: 'AppCatalog.Read.All',
    id: 'e12dae10-5a57-4817-b79d-dfbec5348930',
    routes: ['GET /appCatalogs/teamsApps'],
    clauses: ['C1'],
    why: 'To find the app in the school’s own catalogue, so as to add it to lessons.',
  },
  {
    permission: 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
    id: 'ba1ba90b-2d8f-487e-9f16-80728d85bb5c',
    routes: ['POST /chats/{}/installedApps'],
    clauses: ['V10', 'V28', 'C1'],
    why: 'To add itself to the chat of each lesson of the timetable, with what the manifest asks for there. It can add no other app.',
  },
  {
    permission: 'TeamsAppInstallation.ReadWriteSelfForUser.All',
    id: '908de74d-f8b2-4d6b-a9ed-2a17b3b78179',
    routes: ['POST /users/{}/teamwork/installedApps', 'GET /users/{}/teamwork/installedApps'],
    clauses: ['V18', 'V27'],
    why: 'To be able to write to staff and leads in private. It can add no other app.',
  },
]
