// Shows what /state says, twice a second, and sends what the viewer does to /act. No build step: a browser runs this.
const byId = id => document.getElementById(id)
const made = (tag, className, text) => {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text !== undefined) element.textContent = text
  return element
}

let chosen // the lesson that the viewer wants to see; else the one that is played
let shown = {}

async function ask(path, body) {
  const query = chosen === undefined ? '' : `?lesson=${chosen}`
  const init = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(`${path}${query}`, init)
  const answer = await response.json()
  byId('problem').textContent = answer.problem ?? ''
  return answer
}

const act = async body => {
  await ask('/act', body)
  await refresh()
}

/** Whoever reads at the end of a log stays at its end. */
function atEnd(list) {
  const log = list.closest('.log')
  if (!log || log.scrollHeight - log.scrollTop - log.clientHeight > 40) return () => undefined
  return () => (log.scrollTop = log.scrollHeight)
}

/** Draws a part again only where it changed, so that focus and reading position stay. */
function draw(name, value, make) {
  const now = JSON.stringify(value)
  if (shown[name] === now) return
  shown[name] = now
  const into = byId(name)
  const stay = atEnd(into)
  into.replaceChildren(...value.map(make))
  stay()
}

/** Adds what is new and draws again what changed, so that a button that has the focus keeps it. */
function drawSaid(into, messages) {
  const kept = new Map([...into.children].filter(child => child.dataset.id).map(child => [child.dataset.id, child]))
  const stay = atEnd(into)
  for (const message of messages) {
    const now = JSON.stringify(message)
    const before = kept.get(message.id)
    kept.delete(message.id)
    if (before?.dataset.now === now) continue
    const item = saidItem(message)
    item.dataset.id = message.id
    item.dataset.now = now
    if (before) before.replaceWith(item)
    else into.append(item)
  }
  for (const gone of kept.values()) gone.remove()
  stay()
}

function saidItem(message) {
  const item = made('li', 'said')
  const head = made('div')
  head.append(
    made('span', 'from', message.from),
    ' ',
    made('span', 'meta', new Date(message.at).toLocaleTimeString('en-GB')),
  )
  item.append(head)
  if (message.only) item.append(made('span', 'only', `Only ${message.only} sees this`))
  if (message.text) item.append(made('div', '', message.text))
  for (const card of message.cards) item.append(rendered(card, message))
  return item
}

function rendered(content, { id, reader }) {
  const card = new AdaptiveCards.AdaptiveCard()
  card.hostConfig = new AdaptiveCards.HostConfig({
    textStyles: { heading: { weight: 'bolder', size: 'medium' } },
    actions: { actionsOrientation: 'horizontal', actionAlignment: 'left', spacing: 'default' },
    textBlock: { headingLevel: 3 },
  })
  card.onExecuteAction = action => {
    if (action.url) return void window.open(action.url, '_blank', 'noopener')
    void act({ act: 'press', who: reader, message: id, verb: action.verb, inputs: action.data ?? {} })
  }
  card.parse(content)
  const frame = made('div', 'card')
  frame.append(card.render())
  for (const part of frame.querySelectorAll('[tabindex="0"]:not(button):not(input)')) part.removeAttribute('tabindex')
  return frame
}

function personItem(person) {
  const item = made('li')
  item.dataset.where = person.where
  const who = made('span', 'who')
  who.append(made('span', '', person.name), ' ', made('span', 'role', person.role))
  item.append(who, made('span', 'where', person.where))
  const button = (label, doing) => {
    const control = made('button', '', label)
    control.type = 'button'
    control.setAttribute('aria-label', `${label}: ${person.name}`)
    control.addEventListener('click', () => void act({ act: doing, who: person.id }))
    item.append(control)
  }
  if (person.id === 'chaperone') return item
  if (person.where === 'away') button('Join', 'join')
  else button('Leave', 'leave')
  if (person.where === 'in the lobby') button('Admit', 'admit')
  return item
}

function drawInbox(inbox) {
  const into = byId('inbox')
  for (const { name, role, messages } of inbox) {
    let own = [...into.children].find(child => child.dataset.name === name)
    if (!own) {
      own = made('div')
      own.dataset.name = name
      const list = made('ol', 'log')
      list.tabIndex = 0
      list.setAttribute('aria-label', `Messages to ${name}`)
      own.append(made('h3', '', `${name}, ${role}`), made('p', 'meta'), list)
      into.append(own)
    }
    own.querySelector('p').textContent = messages.length ? '' : 'Nothing yet.'
    drawSaid(own.querySelector('ol'), messages)
  }
}

const option = (value, text, isSelected) => {
  const made = new Option(text, value, isSelected, isSelected)
  return made
}

async function refresh() {
  const state = await ask('/state')
  if (state.problem) return
  draw(
    'lesson',
    [state.lesson, ...state.lessons].slice(1).map((title, index) => [title, index, index === state.lesson]),
    ([title, index, is]) => option(index, title, is),
  )
  draw('people', state.people, personItem)
  draw('settings', state.settings.flat(), (text, index) => made(index % 2 ? 'dd' : 'dt', '', text))
  draw('record', state.record, row => {
    const line = made('tr')
    line.append(...['Title', 'Clause', 'Band', 'State'].map(name => made('td', '', row[name] ?? '')))
    return line
  })
  draw('story', state.story, line => made('li', '', line))
  draw('why', state.why, line => made('li', '', line))
  const present = state.people.filter(({ id, where }) => id !== 'chaperone' && where === 'in the lesson')
  draw(
    'speaker',
    present.map(({ id, name }) => [id, name]),
    ([id, name]) => option(id, name, id === byId('speaker').value),
  )
  drawSaid(byId('chat'), state.chat)
  drawInbox(state.inbox)
}

byId('lesson').addEventListener('change', event => {
  chosen = event.target.value
  shown = {}
  byId('chat').replaceChildren()
  void refresh()
})
byId('speak').addEventListener('submit', event => {
  event.preventDefault()
  const words = byId('words')
  void act({ act: 'speak', who: byId('speaker').value, text: words.value })
  words.value = ''
})

async function watch() {
  try {
    await refresh()
  } catch {
    byId('problem').textContent = 'The demo has stopped. Start it again with: npm run demo'
  }
  setTimeout(watch, 500)
}
void watch()
