import type { Safeguard } from '../../src/engine/safeguard.ts'
import { abuseRemoval } from '../../src/safeguards/abuse-removal.ts'
import { abusiveLanguage } from '../../src/safeguards/abusive-language.ts'
import { admitFirst } from '../../src/safeguards/admit-first.ts'
import { adultIsAtHome } from '../../src/safeguards/adult-at-home.ts'
import { barredPupil } from '../../src/safeguards/barred-pupil.ts'
import { boundary } from '../../src/safeguards/boundary.ts'
import { breakoutRooms } from '../../src/safeguards/breakout-rooms.ts'
import { chatWatchLost } from '../../src/safeguards/chat-watch-lost.ts'
import { conduct } from '../../src/safeguards/conduct.ts'
import { contactDetails } from '../../src/safeguards/contact-details.ts'
import { endAndReport } from '../../src/safeguards/end-and-report.ts'
import { fileShare } from '../../src/safeguards/file-share.ts'
import { firstPupil } from '../../src/safeguards/first-pupil.ts'
import { followUp } from '../../src/safeguards/follow-up.ts'
import { groomingSignal } from '../../src/safeguards/grooming-signal.ts'
import { groundRules } from '../../src/safeguards/ground-rules.ts'
import { holdByHand } from '../../src/safeguards/hold-by-hand.ts'
import { impersonation } from '../../src/safeguards/impersonation.ts'
import { invitedOnly } from '../../src/safeguards/invited-only.ts'
import { joinLink } from '../../src/safeguards/join-link.ts'
import { knock } from '../../src/safeguards/knock.ts'
import { leaveAtEnd } from '../../src/safeguards/leave-at-end.ts'
import { lessonLength } from '../../src/safeguards/lesson-length.ts'
import { lonePupil } from '../../src/safeguards/lone-pupil.ts'
import { meetingOptions } from '../../src/safeguards/meeting-options.ts'
import { noPlace } from '../../src/safeguards/no-place.ts'
import { noReturn } from '../../src/safeguards/no-return.ts'
import { notReady } from '../../src/safeguards/not-ready.ts'
import { notSafe } from '../../src/safeguards/not-safe.ts'
import { notice } from '../../src/safeguards/notice.ts'
import { oneToOne } from '../../src/safeguards/one-to-one.ts'
import { outOfHoursChat } from '../../src/safeguards/out-of-hours-chat.ts'
import { outsideBot } from '../../src/safeguards/outside-bot.ts'
import { outsidePlatform } from '../../src/safeguards/outside-platform.ts'
import { pause } from '../../src/safeguards/pause.ts'
import { recordingByStaff } from '../../src/safeguards/recording-by-staff.ts'
import { recordingOff } from '../../src/safeguards/recording-off.ts'
import { recordingOn } from '../../src/safeguards/recording-on.ts'
import { removeByHand } from '../../src/safeguards/remove-by-hand.ts'
import { scheduledLesson } from '../../src/safeguards/scheduled-lesson.ts'
import { screenShare } from '../../src/safeguards/screen-share.ts'
import { socialMedia } from '../../src/safeguards/social-media.ts'
import { sourcesDisagree } from '../../src/safeguards/sources-disagree.ts'
import { staffHost } from '../../src/safeguards/staff-host.ts'
import { staffIsPresent } from '../../src/safeguards/staff-present.ts'
import { staffShare } from '../../src/safeguards/staff-share.ts'
import { trainingCurrent } from '../../src/safeguards/training-current.ts'
import { unresolved } from '../../src/safeguards/unresolved.ts'
import { warning } from '../../src/safeguards/warning.ts'
import { watchLost } from '../../src/safeguards/watch-lost.ts'
import { worry } from '../../src/safeguards/worry.ts'

/** Every safeguard of the product, as its file has it. */
export const everySafeguard: readonly Safeguard[] = [
  abuseRemoval,
  abusiveLanguage,
  admitFirst,
  adultIsAtHome,
  barredPupil,
  boundary,
  breakoutRooms,
  chatWatchLost,
  conduct,
  contactDetails,
  endAndReport,
  fileShare,
  firstPupil,
  followUp,
  groomingSignal,
  groundRules,
  holdByHand,
  impersonation,
  invitedOnly,
  joinLink,
  knock,
  leaveAtEnd,
  lessonLength,
  lonePupil,
  meetingOptions,
  noPlace,
  noReturn,
  notReady,
  notSafe,
  notice,
  oneToOne,
  outOfHoursChat,
  outsideBot,
  outsidePlatform,
  pause,
  recordingByStaff,
  recordingOff,
  recordingOn,
  removeByHand,
  scheduledLesson,
  screenShare,
  socialMedia,
  sourcesDisagree,
  staffHost,
  staffIsPresent,
  staffShare,
  trainingCurrent,
  unresolved,
  warning,
  watchLost,
  worry,
]

/** Those in force where a school's policy changes nothing: it leaves recording open. */
export const usualSafeguards: readonly Safeguard[] = everySafeguard.filter(
  rule => rule !== recordingOn && rule !== recordingOff,
)
