/* global document, sessionStorage, setTimeout */
const PLATFORMS = {
  zalo: {
    title: 'Zalo',
    acts: [
      { label: 'Quan tâm OA', order: 'follow' },
      { label: 'Gửi ảnh', order: 'picture' },
      { label: 'Cán bộ trả lời', order: 'officer', text: 'Chào anh/chị, tôi là cán bộ trực.' },
      { label: 'Rút lại đồng ý', order: 'withdraw' },
    ],
  },
  messenger: {
    title: 'Messenger',
    acts: [
      { label: 'Bắt đầu', order: 'start' },
      { label: 'Gửi nhãn dán', order: 'sticker' },
      { label: 'Cán bộ trả lời', order: 'person', text: 'Chào anh/chị, tôi là cán bộ trực.' },
      { label: 'Trả lại trợ lý', order: 'hand-back' },
    ],
  },
  bot: {
    title: 'Teams',
    acts: [
      { label: 'Mở trò chuyện', order: 'join' },
      { label: 'Gửi tệp', order: 'attach' },
    ],
  },
}
const POLL_MS = 700
const TRAFFIC_SHOWN_MAX = 200

const main = document.querySelector('main')
for (const [name, platform] of Object.entries(PLATFORMS)) openPhone(name, platform)
openTabs()

/** One phone: a chat that is read again and again, and what its owner can do. */
function openPhone(name, { title, acts }) {
  const panel = document.querySelector(`[data-panel="${name}"]`)
  panel.append(document.getElementById('phone').content.cloneNode(true))
  panel.querySelector('h2').textContent = title
  panel.querySelector('.mark').textContent = title[0]
  const user = ownerOf(name)
  const order = (what, given = {}) =>
    fetch(`/${name}/${what}`, { method: 'POST', body: JSON.stringify({ user, ...given }) })

  const form = panel.querySelector('form')
  const input = form.elements.text
  input.id = `text-${name}`
  const label = form.querySelector('label')
  label.htmlFor = input.id
  label.textContent = `Tin nhắn trên ${title}`
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = input.value.trim()
    if (text === '') return
    input.value = ''
    void order('say', { text })
  })
  for (const { label, order: what, text } of acts) {
    const press = () => order(what, { text, on: true })
    panel.querySelector('.acts').append(button(label, press))
  }

  const chat = panel.querySelector('.chat')
  let after = 0
  repeat(async () => {
    const lines = await read(`/${name}/chat?user=${user}&after=${after}`)
    for (const line of lines) {
      after = line.number
      for (const old of chat.querySelectorAll('.choices')) old.remove()
      chat.append(...showLine(line, name, order))
    }
    if (lines.length > 0) chat.scrollTop = chat.scrollHeight
  })

  let seen = 0
  repeat(async () => {
    for (const entry of await read(`/${name}/traffic?after=${seen}&limit=50`)) {
      seen = entry.number
      showTraffic(entry, name)
    }
  })
}

/** Stays the same person until the tab is closed. */
function ownerOf(name) {
  const key = `owner-${name}`
  const known = sessionStorage.getItem(key)
  if (known) return known
  const made = String(Math.floor(Math.random() * 9e15) + 1e15)
  sessionStorage.setItem(key, made)
  return made
}

function showLine({ from, text, buttons }, name, order) {
  const bubble = document.createElement('div')
  bubble.className = `line ${from}`
  bubble.append(...withLinks(text))
  if (buttons.length === 0) return [bubble]
  const choices = document.createElement('div')
  choices.className = 'choices'
  // On Zalo and Teams, words that a button sends are shown as if they had been typed.
  const press = ({ label, send }) =>
    name !== 'messenger' && label === send
      ? order('say', { text: send })
      : order('press', { text: send, send, label })
  choices.append(...buttons.map((one) => button(one.label, () => press(one))))
  return [bubble, choices]
}

/** Text with its links made to be pressed; nothing of it is taken for markup. */
function withLinks(text) {
  return text.split(/(https?:\/\/\S+)/).map((part) => {
    if (!/^https?:\/\//.test(part)) return document.createTextNode(part)
    const link = document.createElement('a')
    link.href = part
    link.target = '_blank'
    link.rel = 'noreferrer'
    link.textContent = part
    return link
  })
}

function showTraffic(entry, name) {
  const list = document.querySelector('.traffic ol')
  const item = document.createElement('li')
  const details = document.createElement('details')
  const summary = document.createElement('summary')
  const badge = document.createElement('span')
  badge.className = `badge ${name}`
  badge.textContent = PLATFORMS[name].title
  const { what, result, isBad, body } = describe(entry)
  const state = document.createElement('span')
  state.className = isBad ? 'bad' : ''
  state.textContent = result
  summary.append(badge, ` ${what} `, state)
  const content = document.createElement('pre')
  content.textContent = body
  details.append(summary, content)
  item.append(details)
  list.prepend(item)
  while (list.children.length > TRAFFIC_SHOWN_MAX) list.lastChild.remove()
}

function describe(entry) {
  if (entry.kind === 'webhook') {
    const event = JSON.parse(entry.body)
    const result = entry.status === undefined ? 'không trả lời' : String(entry.status)
    return {
      what: `→ ${event.event_name ?? event.type ?? 'webhook'}${entry.attempt > 0 ? ` (lần ${entry.attempt + 1})` : ''}`,
      result: `${result}, ${Math.round(entry.tookMs)} ms`,
      isBad: entry.status !== 200,
      body: JSON.stringify(event, null, 2),
    }
  }
  const answer = entry.answer?.body
  const error = answer?.error
  return {
    what: `← ${entry.call.method} ${entry.call.path}`,
    result: error ? `lỗi ${error.code ?? error}` : (entry.note ?? 'nhận'),
    isBad: Boolean(error),
    body: `${pretty(entry.call.body)}\n\n${JSON.stringify(answer, null, 2)}`,
  }
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    // A form that holds tokens, which need not be seen to be believed.
    return text.replace(/((?:token|code|verifier)=)[^&]+/g, '$1…')
  }
}

function openTabs() {
  for (const tab of document.querySelectorAll('.tabs button')) {
    tab.addEventListener('click', () => {
      main.dataset.shown = tab.dataset.show
      for (const other of document.querySelectorAll('.tabs button')) {
        other.setAttribute('aria-pressed', String(other === tab))
      }
    })
  }
}

function button(label, press) {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = label
  made.addEventListener('click', () => void press())
  return made
}

async function read(path) {
  const response = await fetch(path)
  return response.ok ? response.json() : []
}

/** Again and again; while the service is away, it is simply asked again. */
function repeat(look) {
  const next = () =>
    void look()
      .catch(() => undefined)
      .finally(() => setTimeout(next, POLL_MS))
  next()
}
