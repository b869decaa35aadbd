import { describe, expect, it } from '@jest/globals'
import { readNotifyRefusal, readNotifyStatus } from './notify-status.js'

describe('GOV.UK Notify’s later word in ours', () => {
  it.each([
    ['sms', 'sending', 'accepted', true],
    ['sms', 'delivered', 'delivered', true],
    ['sms', 'permanent-failure', 'permanent-failure', true],
    ['email', 'temporary-failure', 'temporary-failure', true],
    ['email', 'technical-failure', 'technical-failure', true],
    ['letter', 'pending-virus-check', 'accepted', true],
    ['letter', 'accepted', 'accepted', true],
    ['letter', 'received', 'dispatched', true],
    ['letter', 'delivered', 'dispatched', true],
    ['letter', 'validation-failed', 'technical-failure', true],
    ['letter', 'cancelled', 'technical-failure', true],
    ['sms', 'received', 'technical-failure', false],
    ['email', 'constructor', 'technical-failure', false],
  ] as const)('%s %s', (channel, word, status, known) => expect(readNotifyStatus(channel, word)).toEqual({ status, known }))
})

describe('what a refusal by GOV.UK Notify means', () => {
  it.each([
    [400, 'ValidationError', 'phone_number Not enough digits', 'permanent', 'not-a-number'],
    [400, 'ValidationError', 'email_address Not a valid email address', 'permanent', 'not-an-address'],
    [400, 'ValidationError', 'template_id is not a valid UUID', 'ours', 'request'],
    [400, 'BadRequestError', 'Can\'t send to this recipient using a team-only API key', 'ours', 'trial-or-team-key'],
    [400, 'BadRequestError', 'Can\'t send to this recipient when service is in trial mode - see https://…', 'ours', 'trial-or-team-key'],
    [400, 'BadRequestError', 'Template not found', 'ours', 'template'],
    [400, 'BadRequestError', 'Missing personalisation: body', 'ours', 'template'],
    [400, 'BadRequestError', 'Content for template has a character count greater than the limit of 918', 'permanent', 'too-long'],
    [403, 'AuthError', 'Invalid token: API key not found', 'ours', 'authentication'],
    [429, 'RateLimitError', 'Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds', 'ours', 'rate-limit'],
    [429, 'TooManyRequestsError', 'Exceeded send limits (250000) for today', 'ours', 'daily-limit'],
    [400, 'BadRequestError', 'The moon is full', 'not-known', '400-BadRequestError'],
    [418, 'Teapot +447700900123', 'short and stout', 'not-known', '418-no-name'],
  ])('%i %s: %s', (status, error, message, refusal, code) => expect(readNotifyRefusal(status, { status_code: status, errors: [{ error, message }] })).toEqual({ refusal, code }))

  it.each([null, 'oops', {}, { errors: [] }])('and so does an answer that is not theirs: %j', (body) => expect(readNotifyRefusal(400, body)).toEqual({ refusal: 'not-known', code: '400-no-name' }))
})
