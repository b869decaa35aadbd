// Why: whoever looks at her browser later must find nothing. All our pages share one entry of its history, and the exit takes that entry's place.
export function leaveNoTrace(ExitThisPage) {
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
}
