// Why: the simulators and our own providers are tested on each other, over the wire, in one outside world: what each does is said in `proofs`.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { HOUR, SECOND } from './fate.js'
import { provesNotify } from './proofs/notify.contract.js'
import { type OutsideUnderTest, outsideUnderTest } from './proofs/outside-under-test.contract.js'
import { provesPrint } from './proofs/print.contract.js'
import { provesSmtp } from './proofs/smtp.contract.js'
import { aMail, aText } from './proofs/some-messages.contract.js'
import { provesTwilio } from './proofs/twilio.contract.js'

let outside: OutsideUnderTest
beforeAll(async () => {
  outside = await outsideUnderTest()
}, 60_000)
afterAll(() => outside.close())
beforeEach(async () => {
  await outside.pass(24 * HOUR)
  outside.notifier.told.length = 0
})

provesTwilio(() => outside)
provesSmtp(() => outside)
provesNotify(() => outside)
provesPrint(() => outside)

describe('what survives', () => {
  it('receipts are told until they are heard, in order, over a restart too', async () => {
    const message = aText()
    await outside.sms.send(message)
    outside.notifier.answers(503)
    await outside.pass(10 * SECOND)
    expect(outside.notifier.told).toEqual([])
    await outside.restart()
    outside.notifier.answers(204)
    await outside.pass(60 * SECOND)
    expect(outside.notifier.told.map(({ word }) => word['MessageStatus'])).toEqual(['sent', 'delivered'])
    expect((await outside.arrived(message.to)).some(({ text }) => text === message.text)).toBe(true)
  })
})

describe('the page', () => {
  it('shows wording as text, mail in a frame where nothing runs', async () => {
    const wild = { ...aMail(), subject: '<script>1</script>', html: '<script>alert(1)</script><p>Hi</p>' }
    await outside.email.send(wild)
    await outside.sms.send({ ...aText(), text: '<img src=x onerror=alert(1)>' })
    const page = await fetch(`${outside.urls().world}/`)
    const html = await page.text()
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toMatch(/<iframe sandbox=""/)
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'/)
    const mail = await fetch(`${outside.urls().world}/mails/${encodeURIComponent(`<${wild.deliveryId}@police.test>`)}`)
    expect(mail.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
  })
  it.each(['/letters/..%2f..%2fetc.pdf', '/letters/none.pdf', '/mails/none', '/mails/%ff%', '/nothing'])('has no %s', async (path) => {
    expect((await fetch(`${outside.urls().world}${path}`)).status).toBe(404)
  })
})
