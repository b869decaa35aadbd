// Why: what notifier and rules would answer, with words in every place that somebody can fill in.
import type { Asked, Played } from './running-victim-view.js'

export const EVIL = `<img src=x onerror=alert(1)>{{7*7}}{% raw %}`
export const GOOD_CODE = '123456'

const ownCase = (word: string) => ({
  caseId: word, crimeReference: word, offence: 'theft', closed: false, entitlement: 'enhanced', officer: { name: word, phone: word, hours: word }, paused: true, review: true, survey: true,
  comes: [{ ruleId: word, kind: 'inform', dueBy: '2026-11-30T23:59:59.999Z', late: true }],
  told: [{ id: 'o', at: '2026-11-24T10:00:00Z', by: 'person', language: 'en', heading: word, late: word, sections: [{ heading: word, paragraphs: [word, { lead: word, items: [word] }] }] }],
})

/** `word`: in each place that a person or a source fills in. `pass` of `over`: it is. `pass` of `neutral`: in neutral sight. */
export function played({ method, path, body, pass }: Asked, word: string): Played | undefined {
  const { pathname } = new URL(path, 'http://owners.test')
  const given = (body ?? {}) as Record<string, string>
  if (pass === 'over') return { status: 403, body: { title: 'over', errors: [{ pointer: '/pass', detail: 'is over' }] } }
  if (pathname === '/victim-sign-ins') return given['reference'] === 'KI-99999999' ? { status: 429, body: { title: 'too many', errors: [] } } : { status: 202, body: { signInId: 'sign-in-7' } }
  if (pathname.endsWith('/code')) return given['code'] === GOOD_CODE ? { status: 200, body: { pass: 'fresh-pass', sight: 'full', until: '' } } : { status: 403, body: { title: 'wrong', errors: [] } }
  if (pathname === '/victim-sign-ins/pass') return { status: 204 }
  if (pathname === '/rights') return { status: 200, body: { on: '2026-11-26', codeVersion: '2021', rules: [{ ruleId: 'suspect-arrested', right: 6, kind: 'inform', basis: 'code', owedBy: 'police', limits: { standard: 5, enhanced: 1 } }] } }
  if (pathname === '/support-lines') return { status: 200, body: { area: 'england', items: [{ name: word, phone: word, web: word, about: { en: word, cy: word }, lastChecked: '2026-11-01' }] } }
  if (pathname.startsWith('/references/')) return { status: 200, body: { reference: word, ours: true, messages: [{ day: '2026-11-24', channel: 'sms' }] } }
  if (pathname === '/signed-in-victim/case') return { status: 200, body: { sight: pass === 'neutral' ? 'neutral' : 'full', phone: word, hours: word, callTimes: [{ day: '2026-11-27', part: 'morning' }], cases: pass === 'neutral' ? [] : [ownCase(word), ownCase(`${word}2`)] } }
  if (pathname === '/signed-in-victim/contact' && method === 'GET') {
    const contact = { contactId: word, channel: 'sms', shown: word, safe: true, detail: 'full', expiresOn: null, safeHours: [], waits: false, usable: false }
    return { status: 200, headers: { etag: '"3"' }, body: { language: 'en', formats: [word], prefers: ['sms'], paused: false, wishes: ['rhythm', 'trusted-person'], contacts: [contact, { ...contact, safe: false, waits: true }] } }
  }
  if (pathname === '/signed-in-victim/contact') return { status: 204 }
  if (method === 'POST' && pathname.startsWith('/signed-in-victim/')) return { status: 201, body: { id: word } }
  return undefined
}
