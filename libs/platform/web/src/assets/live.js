// Why: a page that stays open shows what is new without being loaded again. It is whole without this; whoever wants it to hold still says so.
const region = document.querySelector('[data-live]')
const words = document.body.dataset
const PAUSED = 'live-paused'
let [source, stale, busy] = [null, false, false]

/** What somebody is filling in is never taken from under her hands. */
const beingFilledIn = () => region.contains(document.activeElement) && document.activeElement.matches('input, select, textarea')

async function renew() {
  if (busy || document.hidden || beingFilledIn()) return void (stale = true)
  ;[busy, stale] = [true, false]
  try {
    const answer = await fetch(location.href, { headers: { 'ki-live': 'yes' }, redirect: 'manual', cache: 'no-store' })
    // Signed out meanwhile: what is on the screen is not for whoever stands before it now.
    if (answer.type === 'opaqueredirect' || answer.status === 401) return location.reload()
    if (!answer.ok) return
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]')
    if (fresh && !fresh.isEqualNode(region)) put(fresh)
  } catch {
    stale = true
  } finally {
    busy = false
  }
}

function put(fresh) {
  const on = document.activeElement
  const [inside, id, href] = [region.contains(on), on.id, on.getAttribute('href')]
  for (const open of region.querySelectorAll('details[open][id]')) fresh.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute('open', '')
  region.replaceChildren(...fresh.childNodes)
  if (!inside) return
  const again = id ? document.getElementById(id) : href ? region.querySelector(`[href="${CSS.escape(href)}"]`) : null
  again?.focus({ preventScroll: true })
}

function listen() {
  source = new EventSource('/live')
  source.addEventListener('message', renew)
}

function button() {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'ki-link-button ki-live'
  const paused = () => sessionStorage.getItem(PAUSED) !== null
  const say = () => (made.textContent = paused() ? words.liveResume : words.livePause)
  made.addEventListener('click', () => {
    if (paused()) {
      sessionStorage.removeItem(PAUSED)
      listen()
      renew()
    } else {
      sessionStorage.setItem(PAUSED, 'yes')
      source?.close()
    }
    say()
  })
  say()
  region.before(made)
  if (!paused()) listen()
}

if (region) {
  button()
  document.addEventListener('visibilitychange', () => stale && !document.hidden && source?.readyState !== 2 && renew())
  region.addEventListener('focusout', () => setTimeout(() => stale && renew(), 0))
}
