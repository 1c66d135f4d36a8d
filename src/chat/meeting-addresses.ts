/** Services that hold meetings besides the lesson's own, as they stand in the name of a host. */
const others =
  '(?:zoom|zoomgov|webex|whereby|jitsi|jit|8x8|gotomeet(?:ing)?|gather|bluejeans|ringcentral|skype|chime|bigbluebutton|bbb|hangouts|discord|googlemeet|g-?meet|meet\\.google|talky|livekit|vsee)'
const lessons = '(?:teams|class(?:es|room)?|lessons?|live|calls?|join|meet(?:ings?)?|room|rooms)'
/** What stands behind a host where it is written about, not entered. */
const written =
  '(?:download\\w*|support|help|blog|features?|pricing|about|legal|privacy|security|docs?|news|test|signup|sign-up|careers|login|watch|articles?|wiki|free|en|en-gb)\\b'

/** `zoom.example/my/room`: a room of another service by its host, whoever runs it, with what leads into it. */
export const elsewhereAddress = new RegExp(
  `(?<![\\w@.-])(?:[a-z0-9-]+\\.){0,3}${others}(?:-?[a-z0-9]*)(?:\\.[a-z0-9-]{2,}){1,3}(?::\\d+)?\\/(?!${written})[\\w~/?=&%#.+-]{2,}`,
)
/** `teams.live.example/meet/93…`: a lesson by its host and a path that enters it. */
export const lessonAddress = new RegExp(
  `(?<![\\w@.-])(?:[a-z0-9-]+\\.){0,3}${lessons}(?:\\.[a-z0-9-]{2,}){1,4}\\/(?:[a-z]\\/|dl\\/|_#\\/)?(?:meet|meetup-join|join|j|room|rooms|live|l|s|w|class|lesson|call)\\/[\\w~/?=&%#.+-]{3,}`,
)
/** A Google Meet's code, which is three, four and three letters; `two-year-old` is not. */
export const meetCode = /(?<![\w-])(?!(?:one|two|six|ten|day|all|the|and|not)-)[a-z]{3}-[a-z]{4}-[a-z]{3}(?![\w-])/
