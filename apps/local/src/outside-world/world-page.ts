// Why: this is what the victim sees: the phone, the mailbox and the doormat. A newcomer understands the product from here.
import { createHash } from 'node:crypto'
import type { Instant } from '@kept-informed/kernel'
import type { ArrivedMessage } from './arrived-messages.query.js'
import type { TrayLetter } from './letters.query.js'
import { WORLD_STYLE } from './world-style.js'

export type WorldPage = { now: Instant; to: string | null; refresh: boolean; messages: ArrivedMessage[]; letters: TrayLetter[] }

/** The page's own policy: its one style sheet, frames of its own, nothing else. */
export const WORLD_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(WORLD_STYLE).digest('base64')}'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
const NEWEST = 100

export function worldPage({ now, to, refresh, messages, letters }: WorldPage): string {
  const of = (channel: ArrivedMessage['channel']) => messages.filter((message) => message.channel === channel).reverse()
  const [texts, mails] = [of('sms'), of('email')]
  const query = to === null ? '' : `to=${encodeURIComponent(to)}`
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${refresh ? `<meta http-equiv="refresh" content="5">` : ''}<title>The outside world, simulated</title><style>${WORLD_STYLE}</style></head><body>
<header><div><h1>The outside world, simulated</h1>
<p>It is ${when(now)} here. <a href="/?${[query, refresh ? 'refresh=off' : ''].filter(Boolean).join('&amp;')}">${refresh ? 'Stop looking every 5 seconds' : 'Look every 5 seconds'}</a> · <a href="/messages${query && `?${query}`}">as JSON</a></p></div>
<form action="/" method="get"><div><label for="to">Number, address or postcode</label><input id="to" name="to" value="${escapeHtml(to ?? '')}" size="26"></div><button>Show</button></form></header>
<main>
<section class="phone" aria-labelledby="phone"><h2 id="phone">Phone <span>(${texts.length})</span></h2>${list(texts.slice(0, NEWEST).map(text), 'No text has arrived.')}</section>
<section aria-labelledby="mailbox"><h2 id="mailbox">Mailbox <span>(${mails.length})</span></h2>${list(mails.slice(0, NEWEST).map(mail), 'No email has arrived.')}</section>
<section aria-labelledby="tray"><h2 id="tray">Letters <span>(${letters.length})</span></h2>${list(letters.map(letter), 'No letter has been handed to the print house.')}</section>
</main></body></html>`
}

const list = (items: string[], empty: string): string => (items.length === 0 ? `<p class="empty">${empty}</p>` : `<ol>${items.map((item) => `<li>${item}</li>`).join('\n')}</ol>`)

const text = ({ to, from, at, text: body }: ArrivedMessage): string =>
  `<article><p class="meta">to ${escapeHtml(String(to))} from ${escapeHtml(from)}</p><p class="bubble">${escapeHtml(body)}</p><p class="meta">${time(at)}</p></article>`

const mail = ({ to, from, at, subject, text: body, html, providerReference }: ArrivedMessage): string =>
  `<article class="mail"><h3>${escapeHtml(subject || '(no subject)')}</h3><p class="meta">from ${escapeHtml(from)}<br>to ${escapeHtml(String(to))} · ${time(at)}</p>
${html === undefined ? '' : `<iframe sandbox="" loading="lazy" title="${escapeHtml(`Email: ${subject ?? ''}`)}" src="/mails/${encodeURIComponent(providerReference)}"></iframe>`}
<details${html === undefined ? ' open' : ''}><summary>As plain text</summary><pre>${escapeHtml(body)}</pre></details></article>`

const letter = ({ deliveryId, lines, postcode, pages, plainEnvelope, text: words, state, since, next }: TrayLetter): string =>
  `<article class="letter"><p class="meta"><span class="state ${state}">${state === 'returned' ? 'returned: gone away' : state}</span> since ${when(since)}${next ? `; will be ${next.what} on ${when(next.at)}` : ''}</p>
<address>${[...lines, postcode].map(escapeHtml).join('<br>')}</address>
<p class="meta">${plainEnvelope ? 'plain envelope' : 'envelope'} · <a href="/letters/${encodeURIComponent(deliveryId)}.pdf">PDF, ${pages} ${pages === 1 ? 'page' : 'pages'}<span> (${escapeHtml(deliveryId.slice(0, 8))})</span></a></p>
${words && `<details><summary>What it says</summary><pre>${escapeHtml(words)}</pre></details>`}</article>`

const LONDON = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })
const when = (at: Instant): string => `<time datetime="${new Date(at).toISOString()}">${LONDON.format(at)}</time>`
const time = (at: string): string => when(Date.parse(at))

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (raw: string): string => raw.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
