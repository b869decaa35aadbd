// Why: whoever looks at her browser later must find nothing. All our pages share one entry of its history: links take its place, forms are answered in
// it, and the exit ends in it. Without this script everything works too, and leaves entries whose titles tell nothing.
export function leaveNoTrace({ ExitThisPage, initAll }) {
  ExitThisPage.prototype.exitPage = function () {
    document.title = '…'
    document.body.classList.add('govuk-exit-this-page-hide-content')
    if (this.$updateSpan) this.$updateSpan.textContent = this.i18n.t('activated')
    history.replaceState(null, '', '/')
    location.replace(this.$button.href)
  }
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    const asked = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented
    if (!link || !asked || link.origin !== location.origin || link.target || link.getAttribute('href').startsWith('#')) return
    event.preventDefault()
    location.replace(link.href)
  })
  document.addEventListener('submit', (event) => {
    const form = event.target
    event.preventDefault()
    if (form.dataset.sent) return
    form.dataset.sent = 'yes'
    fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).then((answer) => shown(answer, initAll)).catch(() => form.submit())
  })
}

async function shown(answer, initAll) {
  if (answer.redirected) return location.replace(answer.url)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  document.title = page.title
  document.body.replaceWith(page.body)
  document.body.classList.add('js-enabled', 'govuk-frontend-supported')
  scrollTo(0, 0)
  initAll()
}
