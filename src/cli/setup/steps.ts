import type { Config } from '../../config/config.ts'
import { chatGrants } from '../../grants/chat-grants.ts'
import { grants } from '../../grants/grants.ts'
import { settings } from '../../grants/settings.ts'
import { columnsOf } from '../../adapters/graph/record-list.ts'
import type { Policy } from '../../policy/policy.ts'
import { teachingGroups } from '../../policy/teaching-groups.ts'

/** One thing that an administrator does: by hand where `lines` are prose, in PowerShell where they are commands. */
export type Step = {
  readonly title: string
  readonly where: 'by hand' | 'PowerShell: Microsoft Graph' | 'PowerShell: Teams' | 'PowerShell: Exchange Online'
  readonly lines: readonly string[]
}

export type SetupOf = { readonly config: Config; readonly schools: readonly Policy[] }

/** Everything that a tenant must be told, in the order in which it has to be, with this tenant's own ids. */
export const steps = (of: SetupOf): readonly Step[] => [
  register(of.config),
  certificateOrSecret(of.config),
  tabs(of.config),
  consent(of),
  exchange(of),
  accessPolicy(of),
  removal(of.config),
  site(of),
  approval(of.config),
  upload(),
  policies(of),
]

const register = ({ appId, tenantId, publicUrl }: Config): Step => ({
  title: 'Register the bot in Developer Portal (not in Azure: an Azure bot never hears who joins or leaves)',
  where: 'by hand',
  lines: [
    `1. https://dev.teams.microsoft.com/bots, signed in to tenant ${tenantId}: New bot, single tenant. Its id must be ${appId};`,
    '   where it is another one, put that into MicrosoftAppId and print this page again.',
    `2. Endpoint address: ${publicUrl}/api/messages`,
    `3. Channels, Teams, Calling: on; calling endpoint ${publicUrl}/api/calls/webhook`,
    '4. Meeting event subscriptions: Participant join and Participant leave; Save.',
  ],
})

const certificateOrSecret = ({ appId }: Config): Step => ({
  title: 'A secret or a certificate for the application',
  where: 'PowerShell: Microsoft Graph',
  lines: [
    'Connect-MgGraph -Scopes "Application.ReadWrite.All","AppRoleAssignment.ReadWrite.All"',
    `$app = Get-MgApplication -Filter "appId eq '${appId}'"`,
    'Add-MgApplicationPassword -ApplicationId $app.Id -PasswordCredential @{ displayName = "Chaperone"; endDateTime = (Get-Date).AddMonths(12) }',
    '# its SecretText is MicrosoftAppPassword; it is shown once',
  ],
})

const teamsClients = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346']

const tabs = ({ appId, publicUrl }: Config): Step => ({
  title: 'Sign-in to the tabs',
  where: 'PowerShell: Microsoft Graph',
  lines: [
    '$scope = @{ id = [guid]::NewGuid(); value = "access_as_user"; type = "Admin"; isEnabled = $true; adminConsentDisplayName = "Open Chaperone"; adminConsentDescription = "Lets Teams show Chaperone who is signed in" }',
    `Update-MgApplication -ApplicationId $app.Id -IdentifierUris @("api://${new URL(publicUrl).host}/botid-${appId}") -Api @{ requestedAccessTokenVersion = 2; oauth2PermissionScopes = @($scope) }`,
    `Update-MgApplication -ApplicationId $app.Id -Api @{ requestedAccessTokenVersion = 2; oauth2PermissionScopes = @($scope); preAuthorizedApplications = @(${teamsClients
      .map(id => `@{ appId = "${id}"; delegatedPermissionIds = @($scope.id) }`)
      .join(', ')}) }`,
  ],
})

/** What Exchange narrows is not consented to in Entra: the two would add up. What no school needs is not asked for. */
const inEntra = (schools: readonly Policy[]) =>
  grants.filter(
    ({ narrowed, onlyIf }) =>
      !narrowed?.startsWith('Exchange') &&
      (onlyIf === undefined || schools.some(({ people }) => people.evidence.includes('education'))),
  )

const consent = ({ config: { appId }, schools }: SetupOf): Step => ({
  title: 'Consent to the permissions of docs/permissions.md, by their ids',
  where: 'PowerShell: Microsoft Graph',
  lines: [
    `$sp = Get-MgServicePrincipal -Filter "appId eq '${appId}'"`,
    `if (-not $sp) { $sp = New-MgServicePrincipal -AppId ${appId} }`,
    `$graph = Get-MgServicePrincipal -Filter "appId eq '00000003-0000-0000-c000-000000000000'"`,
    ...inEntra(schools).map(
      ({ permission, id }) =>
        `New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $sp.Id -PrincipalId $sp.Id -ResourceId $graph.Id -AppRoleId ${id}  # ${permission}`,
    ),
  ],
})

const each = <Value>(schools: readonly Policy[], of: (school: Policy) => readonly Value[]): Value[] => [
  ...new Set(schools.flatMap(of)),
]

const exchange = ({ config, schools }: SetupOf): Step => ({
  title: 'Calendars of those who teach, and the mailbox that writes to leads: only these (RBAC for Applications)',
  where: 'PowerShell: Exchange Online',
  lines: [
    'Connect-ExchangeOnline',
    `New-ServicePrincipal -AppId ${config.appId} -ObjectId $sp.Id -DisplayName "Chaperone"`,
    ...schools.flatMap(({ school, timetable, people }) => [
      ...(timetable.calendarsOf === undefined ? [] : calendarScope(config, school.urn, timetable.calendarsOf)),
      `New-ManagementScope -Name "Chaperone mail ${school.urn}" -RecipientRestrictionFilter "ExternalDirectoryObjectId -eq '${people.leads[0] ?? ''}'"`,
      `New-ManagementRoleAssignment -App ${config.appId} -Role "Application Mail.Send" -CustomResourceScope "Chaperone mail ${school.urn}"`,
    ]),
    `Test-ServicePrincipalAuthorization -Identity ${config.appId}`,
  ],
})

const calendarScope = ({ appId }: Config, urn: string, group: string): readonly string[] => [
  `$group = Get-Recipient -RecipientTypeDetails GroupMailbox,MailUniversalSecurityGroup | Where-Object ExternalDirectoryObjectId -eq "${group}"  # ${urn}`,
  `New-ManagementScope -Name "Chaperone teach ${urn}" -RecipientRestrictionFilter "MemberOfGroup -eq '$($group.DistinguishedName)'"`,
  `New-ManagementRoleAssignment -App ${appId} -Role "Application Calendars.Read" -CustomResourceScope "Chaperone teach ${urn}"`,
]

const filled = (command: string, { appId }: Config): string => command.replaceAll('{app}', appId)
const settingOf = (name: string) => settings.filter(setting => setting.name === name)

const accessPolicy = ({ config, schools }: SetupOf): Step => ({
  title: 'Application access policy: meetings of those who teach (takes up to 30 minutes)',
  where: 'PowerShell: Teams',
  lines: [
    'Connect-MicrosoftTeams',
    ...settingOf('application access policy').map(({ set }) => filled(set, config)),
    ...each(schools, teachingGroups).map(
      group => `Grant-CsApplicationAccessPolicy -PolicyName Chaperone -Group ${group} -Rank 1`,
    ),
  ],
})

const removal = (config: Config): Step => ({
  title: 'Let Chaperone take out whoever was not invited',
  where: 'PowerShell: Teams',
  lines: settingOf('removing participants').flatMap(({ set, show }) => [filled(set, config), show]),
})

const site = ({ config, schools }: SetupOf): Step => ({
  title: 'The school’s lists, and leave to write to their sites (Sites.Selected)',
  where: 'PowerShell: Microsoft Graph',
  lines: [
    'Connect-MgGraph -Scopes "Sites.FullControl.All"',
    ...schools.flatMap(({ record }) => [
      newList(record.site, record.incidents, columnsOf.incidents),
      ...(record.lessons === undefined ? [] : [newList(record.site, record.lessons, columnsOf.lessons)]),
      ...(record.adults === undefined ? [] : [newList(record.adults, record.incidents, columnsOf.incidents)]),
      ...[record.site, ...(record.adults === undefined ? [] : [record.adults])].map(
        id =>
          `New-MgSitePermission -SiteId "${id}" -BodyParameter @{ roles = @("write"); grantedToIdentities = @(@{ application = @{ id = "${config.appId}"; displayName = "Chaperone" } }) }`,
      ),
    ]),
    '# then, in the site: Site permissions. Nobody but those who may read about incidents.',
  ],
})

/** Columns of a list as they are asked for; the first is its key. */
const columns = (names: readonly string[]): string =>
  names
    .map((name, index) =>
      index === 0
        ? `@{ name = "${name}"; text = @{}; indexed = $true; enforceUniqueValues = $true }`
        : `@{ name = "${name}"; text = @{} }`,
    )
    .join(', ')

const newList = (site: string, name: string, names: readonly string[]): string =>
  `New-MgSiteList -SiteId "${site}" -BodyParameter @{ displayName = "${name}"; list = @{ template = "genericList" }; columns = @(${columns(names)}) }`

const approval = ({ appId }: Config): Step => ({
  title: 'Let the app have what its manifest asks for in lessons’ chats, and no other app (after each new version too)',
  where: 'PowerShell: Microsoft Graph',
  lines: [
    'Connect-MgGraph -Scopes "TeamworkAppSettings.ReadWrite.All","Policy.ReadWrite.Authorization"',
    'Get-MgBetaChatRscConfiguration  # DisabledForAllApps would keep Chaperone out',
    `New-MgBetaTeamAppPreApproval -TeamsAppId ${appId} -ResourceSpecificApplicationPermissionsAllowedForChats @(${chatPermissions})`,
  ],
})

const chatPermissions = chatGrants.map(({ permission }) => `'${permission}'`).join(',')

const upload = (): Step => ({
  title: 'Upload the app',
  where: 'by hand',
  lines: [
    'npx chaperone manifest build',
    'Teams admin centre, Teams apps, Manage apps, Upload new app: chaperone.zip. Nobody else needs to install it.',
  ],
})

const policies = ({ config, schools }: SetupOf): Step => ({
  title: 'Policies of Teams: the app for those who teach, and meetings that a hold can hold',
  where: 'PowerShell: Teams',
  lines: [
    'New-CsTeamsAppSetupPolicy -Identity Chaperone -AllowUserPinning $true',
    `Set-CsTeamsAppSetupPolicy -Identity Chaperone -AppPresetList @([Microsoft.Teams.Policy.Administration.Cmdlets.Core.AppPreset]::New("${config.appId}"))`,
    'New-CsTeamsMeetingPolicy -Identity Lessons -AutoAdmittedUsers EveryoneInCompanyExcludingGuests -AllowPSTNUsersToBypassLobby $false -AllowAnonymousUsersToJoinMeeting $false -AllowAnonymousUsersToStartMeeting $false -DesignatedPresenterRoleMode OrganizerOnlyUserOverride -AllowBreakoutRooms $false -AllowCloudRecording $true',
    'Set-CsTeamsMeetingPolicy -Identity Global -AllowMeetNow $false -AllowPrivateMeetNow $false -AllowPrivateMeetingScheduling $false -AllowChannelMeetingScheduling $false  # pupils inherit Global',
    ...each(schools, teachingGroups).flatMap(group => [
      `Grant-CsTeamsAppSetupPolicy -Group ${group} -PolicyName Chaperone -Rank 1`,
      `Grant-CsTeamsMeetingPolicy -Group ${group} -PolicyName Lessons -Rank 1`,
    ]),
  ],
})
