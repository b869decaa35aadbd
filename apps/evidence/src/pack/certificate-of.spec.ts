// Why: an inspector reads one sentence; each way in which a duty can stand must give the right one, and each page must be readable by everyone.
import { beforeAll, describe, expect, it } from '@jest/globals'
import { renderCertificate } from '@kept-informed/channels'
import { isoInstant } from '@kept-informed/kernel'
import { SHIPPED_PACKS, workingCalendar } from '@kept-informed/victims-code'
import type { ObligationRow } from '../project-facts.js'
import type { CaseRecord } from './case-record.query.js'
import { certificateOf } from './certificate-of.js'

const calendar = workingCalendar()
const at = (day: string, time: string) => calendar.instantAt(day, time)
const OWED: ObligationRow = {
  obligationId: 'd2f1c6f4-3c6e-5a39-9d0b-6f2f0c5a7c11', caseId: '01TW/1/26', victimId: 'v-1', recipientId: 'v-2', ruleId: 'suspect-arrested', pack: 'victims-code', codeVersion: '2021', right: 6, kind: 'inform', owedBy: 'police', basis: 'code',
  mustTell: false, entitlement: 'standard', because: { source: 'urn:example:records', id: 'e1' }, corrects: null, clock: 'event', clockStartedAt: at('2026-12-23', '08:30'), assumedClock: true, dueOn: '2027-01-04', dueBy: calendar.endOfDay('2027-01-04'),
  state: 'owed', metAt: null, metBy: null, late: false, reason: null, endedAt: null, endedBy: null, confidence: 'V2', history: [],
}
const record: CaseRecord = {
  timeline: { caseId: '01TW/1/26', asOf: at('2026-12-24', '09:00'), codeVersion: '2021', events: [], obligations: [OWED], notifications: [], tasks: [] },
  context: null, dailyRoot: null,
  chain: [{ caseId: '01TW/1/26', index: 0, at: at('2026-12-23', '08:31'), factType: 'obligation-owed.v1', factId: 'f', factSha256: 'a'.repeat(64), previousHash: '0'.repeat(64), hash: 'b'.repeat(64) }],
}
const of = (change: Partial<ObligationRow>) => certificateOf({ ...OWED, ...change }, record, { packs: SHIPPED_PACKS, calendar })

describe('a certificate', () => {
  it.each<[name: string, change: Partial<ObligationRow>, answer: string]>([
    ['told in time', { state: 'met', metAt: at('2026-12-24', '10:05'), metBy: 'person' }, 'Yes. It was told on Thursday 24 December 2026 at 10:05, in time; it was due by the end of Monday 4 January 2027.'],
    ['done in time', { kind: 'act', state: 'met', metAt: at('2026-12-24', '10:05'), metBy: 'event' }, 'Yes. It was done on Thursday 24 December 2026 at 10:05, in time; it was due by the end of Monday 4 January 2027.'],
    ['told a day late', { state: 'met', metAt: at('2027-01-05', '00:00'), metBy: 'sms-receipt', late: true }, 'Late. It was told on Tuesday 5 January 2027 at 00:00, 1 day late; it was due by the end of Monday 4 January 2027.'],
    ['told in summer, in London’s time', { state: 'met', metAt: at('2027-07-05', '09:00'), metBy: 'person', late: true }, 'Late. It was told on Monday 5 July 2027 at 09:00, 182 days late; it was due by the end of Monday 4 January 2027.'],
    ['not yet', {}, 'Not yet. It is still owed; it is due by the end of Monday 4 January 2027.'],
    ['overdue', { state: 'overdue', late: true }, 'No. It is overdue: it was due by the end of Monday 4 January 2027, and nothing on record says that it was told.'],
    ['without a day', { dueOn: null, dueBy: null }, 'Not yet. It is still owed; no day is set.'],
    ['excused', { state: 'excused', reason: 'risk-to-safety' }, 'It did not have to be told any more: telling would have put somebody’s safety at risk.'],
    ['cancelled', { state: 'cancelled', reason: 'superseded' }, 'It is no longer owed: a later event took its place.'],
  ])('%s', (_name, change, answer) => {
    expect(of(change).answer).toBe(answer)
  })

  it('says how the day was reckoned, with what was assumed, and what was skipped', () => {
    const [, day] = of({}).sections
    expect(Object.fromEntries(day?.rows ?? [])).toMatchObject({
      'Clock began': 'Wednesday 23 December 2026 at 08:30 (assumed: nobody said when it was received)', Limit: '5 working days, counted from 2026-12-23', 'Due by': `Monday 4 January 2027 at 23:59 (${isoInstant(calendar.endOfDay('2027-01-04'))})`,
      'Days that did not count': expect.stringContaining('2026-12-25 (Christmas Day)'),
    })
  })

  describe('on paper', () => {
    let pdf = Buffer.from('')
    beforeAll(async () => {
      pdf = Buffer.from(await renderCertificate(of({ because: { source: `urn:${'long'.repeat(40)}`, id: '漢字 #e1' } })))
    }, 60_000)

    it('is tagged PDF/UA-1, in English, without a time of its own, whatever its ids hold', () => {
      const text = pdf.toString('latin1')
      expect(text).toMatch(/\/MarkInfo/)
      expect(text).toMatch(/pdfuaid:part>1</)
      expect(text).toMatch(/\/Lang \(en-GB\)/)
      expect(text).not.toMatch(/CreationDate|ModDate/)
    })

    it('is the same bytes for the same record', async () => {
      const again = Buffer.from(await renderCertificate(of({ because: { source: `urn:${'long'.repeat(40)}`, id: '漢字 #e1' } })))
      expect(again.equals(pdf)).toBe(true)
    })
  })
})
