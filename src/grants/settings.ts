import type { Setting } from './grant.ts'

/** What else a tenant must allow, in Teams itself: without a setting the permission beside it does nothing. */
export const settings: readonly Setting[] = [
  {
    name: 'application access policy',
    why: 'Without it Graph refuses every meeting (OnlineMeetings.ReadWrite.All), whatever was consented. It takes up to 30 minutes.',
    show: 'Get-CsApplicationAccessPolicy -Identity Chaperone',
    set: 'New-CsApplicationAccessPolicy -Identity Chaperone -AppIds "{app}" -Description "Chaperone: lessons"',
    undo: 'Remove-CsApplicationAccessPolicy -Identity Chaperone',
  },
  {
    name: 'removing participants',
    why: 'Without it nobody uninvited can be taken out of a lesson: Chaperone then asks staff to do it by hand.',
    show: 'Get-CsApplicationMeetingConfiguration',
    set: 'Set-CsApplicationMeetingConfiguration -AllowRemoveParticipantAppIds @{Add="{app}"}',
    undo: 'Set-CsApplicationMeetingConfiguration -AllowRemoveParticipantAppIds @{Remove="{app}"}',
  },
]
