import { chatGrants } from './chat-grants.ts'
import type { ChatGrant, Grant, Setting } from './grant.ts'
import { grants } from './grants.ts'
import { settings } from './settings.ts'

/** docs/permissions.md: what a tenant must grant, why, how to see it and how to take it back. `chaperone permissions`. */
export const permissionsPage = (): string =>
  [
    '# What a tenant must grant',
    '',
    '<!-- Printed from src/grants by `chaperone permissions`: change it there. -->',
    '',
    'Chaperone asks for these and no others; `npx chaperone setup` prints the commands that grant them, with your ids filled',
    'in, and `npx chaperone doctor` says which are missing. The simulated tenant of the demo grants exactly these.',
    '',
    '## Permissions of Microsoft Graph',
    '',
    'Application permissions: an administrator consents to them once, for the tenant.',
    '',
    ...grants.flatMap(ofGrant),
    '**To see** what was granted: `Get-MgServicePrincipalAppRoleAssignment -ServicePrincipalId <object id>`, or Entra admin',
    'centre → Enterprise applications → Chaperone → Permissions. **To take one back**:',
    '`Remove-MgServicePrincipalAppRoleAssignment -ServicePrincipalId <object id> -AppRoleAssignmentId <id>`, and restart',
    'Chaperone: a token that it has serves for up to an hour.',
    '',
    '## In a lesson’s chat',
    '',
    'The manifest asks for these; Teams grants them when the app is added to a meeting, in that meeting only.',
    '',
    ...chatGrants.map(ofChat),
    '',
    '**To see** them: `GET /chats/{thread}/permissionGrants`. **To take them back**: remove the app from the meeting.',
    '',
    '## Settings of Teams',
    '',
    ...settings.flatMap(ofSetting),
  ].join('\n')

const ofGrant = ({
  permission,
  shownAs,
  id,
  routes,
  changes = [],
  clauses,
  why,
  onlyIf,
  narrowed,
}: Grant): string[] => [
  `### ${permission}`,
  '',
  why,
  '',
  ...(onlyIf === undefined ? [] : [`- Only for a school whose policy has \`${onlyIf}\`.`]),
  `- Id of the application role: \`${id}\`${shownAs ? ` (Entra shows it as ${shownAs})` : ''}`,
  `- Used for: ${[...routes, ...changes.map(resource => `changes of ${resource}`)].map(code).join(', ')}`,
  `- Clauses that need it: ${clauses.join(', ')}`,
  `- Narrowed by: ${narrowed ?? 'nothing; it reaches the whole tenant'}`,
  '',
]

const ofChat = ({ permission, brings, routes = [], why }: ChatGrant): string =>
  `- **${permission}** (${[brings, ...routes.map(code)].join('; ')}): ${why}`

const ofSetting = ({ name, why, show, set, undo }: Setting): string[] => [
  `### ${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  '',
  why,
  '',
  `- To set: ${code(set)}`,
  `- To see: ${code(show)}`,
  `- To take back: ${code(undo)}`,
  '',
]

const code = (text: string): string => `\`${text}\``
