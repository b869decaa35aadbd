// Why: a newcomer sees here what runs, where it is, what time it is, and how to make something happen.
import { createHash } from 'node:crypto'
import { isoInstant } from '@kept-informed/kernel'
import { addressesOf } from '../addresses.js'
import { EXAMPLE_CASE } from '../example/example-case.js'
import { nextEventCurl } from '../example/next-event.js'
import { portsFrom } from '../ports.js'
import type { Running } from '../running.js'
import { PAGE_STYLE } from './page-style.js'
import type { WhatRuns } from './what-runs.js'

export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

const STEPS = [['PT1H', '1 hour'], ['P1D', '1 day'], ['P3D', '3 days'], ['P1W', '1 week'], ['P28D', '28 days']] as const

export function startPage(running: Pick<Running, 'settings' | 'clock' | 'embedded'>, health: WhatRuns): string {
  const { settings } = running
  const ports = portsFrom(settings.PORT_BASE)
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Kept Informed: the local run</title><style>${PAGE_STYLE}</style></head><body>
<header><h1>Kept Informed</h1><p>Case events become what each victim is owed under the Victims’ Code, told safely, once, in time, and provably. This is a copy that runs on this machine; nobody outside is told anything${settings.realProviders.length > 0 ? `, <strong>except through ${settings.realProviders.map(escapeHtml).join(', ')}</strong>` : ''}.</p></header>
<main>
${clockSection(running)}
<section aria-labelledby="runs"><h2 id="runs">What is running</h2>
<table><thead><tr><th scope="col">What</th><th scope="col">Where</th><th scope="col">State</th></tr></thead><tbody>
${addressesOf(ports, settings.VIEWS).map(({ place, what, url, docs }) => row(what, link(url, place) + (docs ? ` · ${link(docs, place, place === 'issuer' ? 'discovery' : 'OpenAPI')}` : ''), place in health ? health[place as keyof WhatRuns] : null)).join('\n')}
</tbody></table>
<p class="note">Database: ${running.embedded.postgres ? `embedded PostgreSQL on port ${ports.at.postgres}` : 'the given PostgreSQL'}. Log: ${running.embedded.log ? 'embedded, in the same database' : 'the given Kafka'}${settings.TOPIC_PREFIX ? `, topics begin with <code>${escapeHtml(settings.TOPIC_PREFIX)}</code>` : ''}. State: <code>${escapeHtml(settings.STATE_DIR)}</code>.</p></section>
<section class="wide" aria-labelledby="send"><h2 id="send">Make something happen</h2>
<p>The next event of the example case <code>${EXAMPLE_CASE}</code>: the suspect is charged. Its victims hear of it at once, see <a href="${ports.url.world}/">phone, mailbox and letters</a>.</p>
<pre tabindex="0" aria-label="Commands that send an event">${escapeHtml(nextEventCurl(ports, isoInstant(running.clock.now())))}</pre>
<p>What is owed and what was told, with proof:</p>
<pre tabindex="0" aria-label="Command that reads the timeline">${escapeHtml(`curl -s -H "authorization: Bearer $TOKEN" ${ports.url.evidence}/cases/${encodeURIComponent(EXAMPLE_CASE)}/timeline`)}</pre></section>
</main></body></html>`
}

function clockSection({ clock, settings }: Pick<Running, 'clock' | 'settings'>): string {
  const now = clock.now()
  const still = settings.realProviders.length > 0 ? ' disabled' : ''
  return `<section aria-labelledby="clock"><h2 id="clock">The clock</h2>
<p class="now"><time datetime="${isoInstant(now)}">${LONDON.format(now)}</time></p>
<p class="note">Europe/London. ${clock.isSet() ? 'It was set, and runs on at real speed.' : 'It shows the real time.'} ${still ? 'It does not move while a real provider is set.' : 'What falls due on the way happens in order, each at its own time.'}</p>
<form method="post" action="/clock">${STEPS.map(([duration, words]) => `<button name="advance" value="${duration}"${still}>+ ${words}</button>`).join(' ')}</form>
<form method="post" action="/clock"><div><label for="to">Forward to (RFC 3339)</label><input id="to" name="to" size="24" required value="${isoInstant(now + 86_400_000).slice(0, 10)}T09:00:00Z"${still}></div><button${still}>Set</button></form></section>`
}

const row = (what: string, where: string, health: 'up' | 'down' | null): string =>
  `<tr><th scope="row">${what}</th><td>${where}</td><td>${health === null ? '' : `<span class="state ${health}">${health}</span>`}</td></tr>`

const link = (url: string, place: string, words = new URL(url).host): string => (place === 'smtp' || place === 'twilio' ? `<code>${new URL(url).host}</code>` : `<a href="${url}">${words}</a>`)

const LONDON = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: 'Europe/London' })
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (raw: string): string => raw.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
