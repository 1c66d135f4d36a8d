/**
 * Application permissions by route, any of which allows it: Microsoft's own list (microsoft-graph-devx-content
 * @ 6cbd6bbd, permissions.json), higher privileges such as Directory.Read.All included.
 */
const join = ['Calls.JoinGroupCall.All', 'Calls.JoinGroupCallAsGuest.All']
const joinAny = ['Calls.JoinGroupCalls.Chat', 'Calls.Initiate.All', 'Calls.InitiateGroupCall.All', ...join]

/** Permissions are checked when the call is created (call-keepalive page); after that it must be the app's own call. */
const ofTheCall: readonly string[] = []

const meetingRead = ['OnlineMeetings.Read.All', 'OnlineMeetings.ReadWrite.All']
const calendarRead = ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite']
const userRead = [
  'User.ReadBasic.All',
  'User.Read.All',
  'User.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
]
const memberRead = [
  'GroupMember.ReadBasic.All',
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.ReadBasic.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'Directory.Read.All',
]
const rosterRead = ['EduRoster.Read.All', 'EduRoster.ReadWrite.All']
const siteRead = ['Sites.Selected', 'Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.FullControl.All']
const siteWrite = siteRead.filter(name => name !== 'Sites.Read.All')
const siteManage = ['Sites.Selected', 'Sites.Manage.All', 'Sites.FullControl.All']
const installUser = [
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentForUser.All',
  'TeamsAppInstallation.ReadWriteSelectedForUser.All',
  'TeamsAppInstallation.ManageSelectedForUser.All',
]
const installChat = [
  'TeamsAppInstallation.ReadWriteSelfForChat.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
  'TeamsAppInstallation.ReadWriteForChat.All',
  'TeamsAppInstallation.ReadWriteAndConsentForChat.All',
  'TeamsAppInstallation.ManageSelectedForChat.All',
]

export const permissions: Readonly<Record<string, readonly string[]>> = {
  'POST /communications/calls': joinAny,
  'GET /communications/calls/{call}': ofTheCall,
  'DELETE /communications/calls/{call}': ofTheCall,
  'POST /communications/calls/{call}/keepAlive': ofTheCall,
  'GET /communications/calls/{call}/participants': ofTheCall,
  'GET /communications/calls/{call}/participants/{participant}': join,
  'DELETE /communications/calls/{call}/participants/{participant}': join,
  'POST /communications/calls/{call}/participants/{participant}/mute': join,

  'GET /users/{user}/onlineMeetings': meetingRead,
  'GET /users/{user}/onlineMeetings/{meeting}': meetingRead,
  'PATCH /users/{user}/onlineMeetings/{meeting}': ['OnlineMeetings.ReadWrite.All'],

  'GET /users/{user}/calendarView': calendarRead,
  'GET /users/{user}/calendarView/delta': calendarRead,
  'POST /users/{user}/sendMail': ['Mail.Send'],

  'GET /users': userRead,
  'GET /users/{user}': userRead,
  'GET /users/{user}/licenseDetails': ['LicenseAssignment.Read.All', ...userRead.slice(1)],
  'GET /groups/{group}/members': memberRead,
  'GET /groups/{group}/transitiveMembers': memberRead,
  'GET /education/users/{user}': rosterRead,
  'GET /education/classes/{class}': rosterRead,
  'GET /education/classes/{class}/members': rosterRead,
  'GET /education/classes/{class}/teachers': rosterRead,

  'POST /sites/{site}/lists': siteManage,
  'GET /sites/{site}/lists/{list}': siteRead,
  'GET /sites/{site}/lists/{list}/columns': siteRead,
  'POST /sites/{site}/lists/{list}/columns': siteManage,
  'GET /sites/{site}/lists/{list}/items': siteRead,
  'POST /sites/{site}/lists/{list}/items': siteWrite,
  'PATCH /sites/{site}/lists/{list}/items/{item}/fields': siteWrite,
  'GET /sites/{site}/lists/{list}/items/{item}': siteRead,
  'PUT /sites/{site}/drive/root:/{folder}/{file}/content': [
    ...['Files.ReadWrite.All', 'Files.SelectedOperations.Selected'],
    ...siteWrite,
  ],

  'GET /chats/{chat}/messages': ['ChatMessage.Read.Chat', 'Chat.Read.All'],
  'POST /users/{user}/teamwork/sendActivityNotification': ['TeamsActivity.Send', 'TeamsActivity.Send.User'],
  'POST /chats/{chat}/sendActivityNotification': ['TeamsActivity.Send', 'TeamsActivity.Send.Chat'],
  'GET /users/{user}/teamwork/installedApps': [
    'TeamsAppInstallation.ReadForUser.All',
    'TeamsAppInstallation.Read.All',
    'TeamsAppInstallation.Read.User',
    ...installUser,
  ],
  'POST /users/{user}/teamwork/installedApps': installUser,
  'GET /chats/{chat}/installedApps': [
    'TeamsAppInstallation.ReadForChat.All',
    'TeamsAppInstallation.Read.All',
    'TeamsAppInstallation.Read.Chat',
    'Chat.Manage.Chat',
    ...installChat,
  ],
  'POST /chats/{chat}/installedApps': ['Chat.Manage.Chat', ...installChat],
  'GET /appCatalogs/teamsApps': ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'],

  // The permission of a subscription follows its resource: subscriptions/ checks it.
  'GET /subscriptions': [],
  'POST /subscriptions': [],
  'GET /subscriptions/{subscription}': [],
  'PATCH /subscriptions/{subscription}': [],
  'DELETE /subscriptions/{subscription}': [],
  'POST /subscriptions/{subscription}/reauthorize': [],
}

/** Permissions that the app's manifest asks for and an installation grants, in that chat or for that person only. */
export const isResourceSpecific = (permission: string): boolean => /\.(Chat|User|Group)$/.test(permission)
