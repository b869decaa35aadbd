import { describe, expect, it } from '@jest/globals'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import { WrongSettings } from '@kept-informed/runtime'
import { postingFrom, readNotifierSettings } from './notifier.config.js'

const GOOD = {
  KAFKA_BROKERS: 'localhost:9092', DATABASE_URL: 'postgres://localhost/x', OIDC_ISSUER: 'https://issuer.test', OIDC_AUDIENCE: 'kept-informed', MASTER_KEY: '07'.repeat(32),
  FORCE_NAME: 'Example Police', FORCE_PHONE: '101', FORCE_URL: 'https://example.police.uk',
}
const faultsOf = (env: Record<string, string>): string[] => {
  try {
    readNotifierSettings(env)
    return []
  } catch (error) {
    if (error instanceof WrongSettings) return error.faults
    throw error
  }
}
const names = (faults: string[]): string[] => faults.map((fault) => fault.split(' ')[0] ?? '').sort()

describe('the notifier’s settings', () => {
  it.each([
    { name: 'all that is needed', env: GOOD, wrong: [] },
    { name: 'nothing at all', env: {}, wrong: ['DATABASE_URL', 'FORCE_NAME', 'FORCE_PHONE', 'FORCE_URL', 'KAFKA_BROKERS', 'MASTER_KEY', 'OIDC_AUDIENCE', 'OIDC_ISSUER'] },
    { name: 'a short master key and an age out of range', env: { ...GOOD, MASTER_KEY: 'abcd', CHILD_DIRECT_FROM: '11' }, wrong: ['CHILD_DIRECT_FROM', 'MASTER_KEY'] },
    { name: 'half of Twilio', env: { ...GOOD, TWILIO_FROM: '+447700900999' }, wrong: ['PUBLIC_URL', 'TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'] },
    { name: 'Twilio without a sender', env: { ...GOOD, TWILIO_ACCOUNT_SID: 'AC', TWILIO_AUTH_TOKEN: 'x', PUBLIC_URL: 'https://x.test' }, wrong: ['TWILIO_FROM'] },
    { name: 'Twilio with two senders', env: { ...GOOD, TWILIO_ACCOUNT_SID: 'AC', TWILIO_AUTH_TOKEN: 'x', PUBLIC_URL: 'https://x.test', TWILIO_FROM: 'a', TWILIO_MESSAGING_SERVICE_SID: 'b' }, wrong: ['TWILIO_FROM'] },
    { name: 'mail without a sender', env: { ...GOOD, SMTP_URL: 'smtp://relay' }, wrong: ['MAIL_FROM'] },
    { name: 'a signature without its key', env: { ...GOOD, SMTP_URL: 'smtp://relay', MAIL_FROM: 'a@b.c', DKIM_DOMAIN: 'b.c' }, wrong: ['DKIM_KEY', 'DKIM_SELECTOR'] },
    { name: 'half of a door for bounces, and a weak key', env: { ...GOOD, SMTP_URL: 'smtp://relay', MAIL_FROM: 'a@b.c', BOUNCE_PORT: '25', BOUNCE_KEY: 'short' }, wrong: ['BOUNCE_DOMAIN', 'BOUNCE_KEY'] },
    { name: 'a Notify key that is none, for nothing', env: { ...GOOD, GOVUK_NOTIFY_API_KEY: 'key' }, wrong: ['GOVUK_NOTIFY_API_KEY', 'GOVUK_NOTIFY_SMS_TEMPLATE'] },
    { name: 'Notify’s letters without a key', env: { ...GOOD, GOVUK_NOTIFY_LETTERS: 'true' }, wrong: ['GOVUK_NOTIFY_API_KEY'] },
    { name: 'all of Notify', env: { ...GOOD, GOVUK_NOTIFY_API_KEY: `live-${'a'.repeat(36)}-${'b'.repeat(36)}`, GOVUK_NOTIFY_EMAIL_TEMPLATE: 'x' }, wrong: [] },
    { name: 'a print house that nobody knows, without a key or a password', env: { ...GOOD, PRINT_SFTP_URL: 'sftp://force@print.example/letters' }, wrong: ['PRINT_SFTP_HOST_KEY', 'PRINT_SFTP_KEY'] },
    { name: 'a print house by another way', env: { ...GOOD, PRINT_SFTP_URL: 'ftp://a:b@print.example/', PRINT_SFTP_HOST_KEY: 'SHA256:x' }, wrong: ['PRINT_SFTP_URL'] },
    { name: 'a cut-off that is no time, a day that is none, and post that takes no time', env: { ...GOOD, PRINT_CUT_OFF: '5pm', POSTING_DAYS: 'mon,funday', POST_TAKES_WORKING_DAYS: '0' }, wrong: ['POSTING_DAYS', 'POST_TAKES_WORKING_DAYS', 'PRINT_CUT_OFF'] },
    { name: 'a return address that tells who writes', env: { ...GOOD, RETURN_ADDRESS: 'Example Police, PO Box 1, E1 1AA' }, wrong: ['RETURN_ADDRESS'] },
    { name: 'a return address that fits on no envelope', env: { ...GOOD, RETURN_ADDRESS: 'a, b, c, d, e, f' }, wrong: ['RETURN_ADDRESS'] },
    { name: 'an owner that there is not, and half of mail', env: { ...GOOD, ACTS_FOR: 'police,nobody', MAIL_FROM: 'a@b.c' }, wrong: ['ACTS_FOR', 'SMTP_URL'] },
  ])('$name', ({ env, wrong }) => {
    expect(names(faultsOf(env))).toEqual(wrong)
  })

  it('has no default for a secret and never repeats a value', () => {
    expect(faultsOf({ ...GOOD, MASTER_KEY: 'hunter2' }).join()).not.toContain('hunter2')
    expect(readNotifierSettings(GOOD)).toMatchObject({ TWILIO_AUTH_TOKEN: undefined, SMTP_RECEIPT_TOKEN: undefined, CHILD_DIRECT_FROM: 18, WORDING: 'published', ACTS_FOR: ['police', 'witness-care-unit'] })
  })

  it('reads where letters come back to', () => {
    expect(readNotifierSettings({ ...GOOD, RETURN_ADDRESS: 'PO Box 100, Exampleton , E1 1AA' }).RETURN_ADDRESS).toEqual(['PO Box 100', 'Exampleton', 'E1 1AA'])
    expect(readNotifierSettings(GOOD).RETURN_ADDRESS).toEqual([])
  })

  it('posts by the calendar of letters unless told otherwise', () => {
    expect(postingFrom(readNotifierSettings(GOOD))).toEqual(DEFAULT_POSTING)
    expect(postingFrom(readNotifierSettings({ ...GOOD, PRINT_CUT_OFF: '16:00', POSTING_DAYS: 'tue, thu', POST_TAKES_WORKING_DAYS: '3' }))).toMatchObject({ cutOff: '16:00', days: ['tue', 'thu'], takesWorkingDays: 3 })
  })
})
