// Why: every leg of a comparison gets the same bytes: short case histories as they come in life, five events a case.

export type BenchEvent = { key: string; value: string }

const EVENTS_A_CASE = 5

/** `count` case events over count/5 cases, interleaved as many officers at work would send them; the same at every run. */
export function eventsOfCases(count: number, now: number): BenchEvent[] {
  const cases = Math.ceil(count / EVENTS_A_CASE)
  const events: BenchEvent[] = []
  for (let step = 0; step < EVENTS_A_CASE; step++) {
    for (let n = 0; n < cases && events.length < count; n++) events.push(eventOf(n, step, now))
  }
  return events
}

function eventOf(n: number, step: number, now: number): BenchEvent {
  const key = `BN/${n}/26`
  const [type, data] = history(n)[step] ?? ['investigation-opened', {}]
  const time = new Date(now - (EVENTS_A_CASE - step) * 3_600_000).toISOString()
  const value = JSON.stringify({ specversion: '1.0', id: `${n}-${step}`, source: 'urn:bench:records', type: `case.${type}.v1`, subject: key, time, datacontenttype: 'application/json', data })
  return { key, value }
}

const history = (n: number): [string, object][] => [
  ['crime-reported', {
    crimeReference: `BN/${n}/26`, offence: { category: n % 3 === 0 ? 'burglary-dwelling' : 'theft' }, victims: [{ victimId: `bv-${n}`, role: 'victim' }],
    officer: { officerId: `PC-${n % 50}`, unit: `unit-${n % 5}` }, force: 'Bench Police',
  }],
  ['investigation-opened', {}],
  ['suspect-arrested', { suspectRef: `s-${n}` }],
  ['suspect-bailed', { suspectRef: `s-${n}`, conditions: [{ text: 'not to enter the street' }] }],
  ['suspect-charged', { suspectRef: `s-${n}`, charges: ['Burglary'] }],
]
