/* global AbortController, clearTimeout, document, setTimeout */

/**
 * The search box of the demonstration page: suggests procedures while a citizen types, and
 * hands the question to the assistant. It follows the combobox pattern of WAI-ARIA.
 */
const TYPING_PAUSE_MS = 120

const form = document.getElementById('search')
const input = document.getElementById('question')
const list = document.getElementById('suggestions')
let timer
let request = new AbortController()
let active = -1

input.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(suggest, TYPING_PAUSE_MS)
})
input.addEventListener('keydown', onKeydown)
input.addEventListener('blur', hide)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  ask(list.children[active]?.textContent ?? input.value)
})
// The press must not take the focus from the field, or the list is gone before the click.
list.addEventListener('mousedown', (event) => event.preventDefault())
list.addEventListener('click', ({ target }) => {
  const option = target.closest('[role=option]')
  if (option) ask(option.textContent)
})

function onKeydown(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step && !list.hidden) {
    event.preventDefault()
    const count = list.children.length
    choose((active + step + count + (active < 0 && step < 0 ? 1 : 0)) % count)
  }
  if (event.key === 'Escape') hide()
}

async function suggest() {
  request.abort()
  request = new AbortController()
  const typed = input.value.trim()
  if (typed.length < 2) return hide()
  try {
    const { signal } = request
    const response = await fetch(`api/v1/suggest?q=${encodeURIComponent(typed)}`, { signal })
    show((await response.json()).items ?? [])
  } catch {
    // Without suggestions the question can still be asked.
  }
}

function show(items) {
  list.replaceChildren(...items.map(toOption))
  list.hidden = items.length === 0
  input.setAttribute('aria-expanded', String(!list.hidden))
  choose(-1)
}

function toOption({ label }, index) {
  const option = document.createElement('li')
  option.id = `suggestion-${index}`
  option.setAttribute('role', 'option')
  option.textContent = label
  return option
}

function choose(index) {
  active = index
  for (const [at, option] of [...list.children].entries()) {
    option.setAttribute('aria-selected', String(at === index))
  }
  const option = list.children[index]
  if (option) input.setAttribute('aria-activedescendant', option.id)
  else input.removeAttribute('aria-activedescendant')
}

function hide() {
  clearTimeout(timer)
  request.abort()
  show([])
}

function ask(question) {
  hide()
  document.querySelector('motcua-chat')?.ask(question)
  input.value = ''
}
