import { describe, expect, it } from '@jest/globals'
import { WrongSettings } from '@kept-informed/runtime'
import { intakeConfig } from './index.js'

describe('settings of intake', () => {
  it('names every wrong one at once', () => {
    const read = (): unknown => intakeConfig({ KAFKA_BROKERS: 'nowhere', PORT: 'x', OIDC_ISSUER: 'issuer' })
    expect(read).toThrow(WrongSettings)
    for (const name of ['KAFKA_BROKERS', 'PORT', 'OIDC_ISSUER', 'OIDC_AUDIENCE']) expect(read).toThrow(name)
  })

  it('has a port of its own', () => {
    expect(intakeConfig({ KAFKA_BROKERS: 'a:9092', OIDC_ISSUER: 'http://issuer:4030', OIDC_AUDIENCE: 'kept-informed' })).toMatchObject({ PORT: 4001, TOPIC_PREFIX: '', LOG_LEVEL: 'info' })
  })
})
