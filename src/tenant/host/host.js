// What Teams does for a tab in a frame: it answers teams-js, and tells it of a new theme. Runs in the browser.
const query = new URLSearchParams(location.search)
const tab = new URL(query.get('tab') ?? 'about:blank')
const frame = document.createElement('iframe')
frame.title = 'The tab'
frame.src = tab.href
frame.allow = 'clipboard-write'

const runtime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { app: { lifecycle: {}, notifySuccessResponse: {} }, meeting: {}, pages: { config: {} }, teamsCore: {} },
}
const json = async path => (await fetch(`${path}?${query}`)).json()

/** Each takes the arguments of a call and gives those of its answer; undefined: Teams answers nothing. */
const calls = {
  initialize: () => [query.get('frame') ?? 'content', 'web', JSON.stringify(runtime), '2.58.0'],
  getContext: async () => [await json('/teams/context')],
  'authentication.getAuthToken': async () => {
    const { token } = await json('/teams/token')
    return token ? [true, token] : [false, 'nobody is signed in']
  },
  'appInitialization.success': () => [],
  'meeting.getMeetingDetails': async () => {
    const { meetingId, chatId } = await json('/teams/context')
    return meetingId
      ? [null, { details: { id: meetingId, type: 'Scheduled' }, conversation: { id: chatId } }]
      : [{ errorCode: 500, message: 'not in a meeting' }, null]
  },
  registerHandler: () => undefined,
  'appInitialization.appLoaded': () => undefined,
  'appInitialization.failure': () => undefined,
}
/** What the tab asked of its host, by name, for a test to read. */
globalThis.asked = []

addEventListener('message', async ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== tab.origin || typeof data?.func !== 'string') return
  globalThis.asked.push(data.func)
  const args = await calls[data.func]?.(...(data.args ?? []))
  if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin)
})
/** As when somebody changes the theme in Teams' settings. */
globalThis.changeTheme = theme => frame.contentWindow.postMessage({ func: 'themeChange', args: [theme] }, tab.origin)

document.body.append(frame)
