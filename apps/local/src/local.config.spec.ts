// Why: the local run is started by people who do not know it yet: every mistake must be named, and nothing at all must be enough.
import { describe, expect, it } from '@jest/globals'
import { WrongSettings } from '@kept-informed/runtime'
import { readLocalSettings } from './local.config.js'

const faultsOf = (env: Record<string, string>): string[] => {
  try {
    readLocalSettings(env)
    return []
  } catch (error) {
    if (error instanceof WrongSettings) return error.faults.map((fault) => fault.split(' ')[0] ?? '')
    throw error
  }
}
const TWILIO = { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 'secret', TWILIO_FROM: '+447700900000', PUBLIC_URL: 'https://kept.example.test' }

describe('settings of the local run', () => {
  it('nothing given is enough', () => {
    const settings = readLocalSettings({})
    expect(settings).toMatchObject({ PORT_BASE: 4000, STATE_DIR: '.local', TOPIC_PREFIX: '', LOG_LEVEL: 'warn', PARK_UNKNOWN_CASE_HOURS: 24, realProviders: [], masterKeys: null })
    expect(settings.notifier).toMatchObject({ WORDING: 'shipped', FORCE_NAME: 'Example Police', ACTS_FOR: ['police', 'witness-care-unit'], CHILD_DIRECT_FROM: 18 })
  })

  it.each([['nothing said', {}, undefined], ['asked for', { NUDGES: 'on', PORT_BASE: '6000' }, 'http://127.0.0.1:6011']])('officers are nudged only where that is asked for: %s', (_, env, url) => {
    expect(readLocalSettings(env).notifier.OFFICER_VIEW_URL).toBe(url)
  })

  it.each([
    ['every wrong one at once', { PORT_BASE: 'x', CLOCK: 'tomorrow', WORDING: 'mine', LOG_LEVEL: 'loud' }, ['PORT_BASE', 'CLOCK', 'LOG_LEVEL', 'WORDING']],
    ['a clock without an offset', { CLOCK: '2026-12-24T09:00:00' }, ['CLOCK']],
    ['half a provider', { SMTP_URL: 'smtp://mail.example.test' }, ['MAIL_FROM']],
    ['an age that is none', { CHILD_DIRECT_FROM: '11' }, ['CHILD_DIRECT_FROM']],
    ['brokers without a port', { KAFKA_BROKERS: 'kafka' }, ['KAFKA_BROKERS']],
    ['a key that is too short', { MASTER_KEY: 'abc' }, ['MASTER_KEY']],
  ])('%s', (_, env, faults) => {
    expect(faultsOf(env as unknown as Record<string, string>)).toEqual(faults)
  })

  it.each([
    ['Twilio', TWILIO, Object.keys(TWILIO).filter((name) => name !== 'PUBLIC_URL')],
    ['a mail server', { SMTP_URL: 'smtp://mail.example.test', MAIL_FROM: 'a@example.test' }, ['SMTP_URL', 'MAIL_FROM']],
    ['a folder of one’s own for the simulated print house, which is none', { PRINT_FOLDER: '/print' }, []],
    ['an empty text, which is none', { SMTP_URL: '', TWILIO_ACCOUNT_SID: '' }, []],
  ])('a real provider is known: %s', (_, env, names) => {
    expect(readLocalSettings(env).realProviders).toEqual(names)
  })
})
