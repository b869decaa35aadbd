import { describe, expect, it } from '@jest/globals'
import { restrictsIn } from './event-in.js'

const structured = (event: object) => [{ 'content-type': 'application/cloudevents+json' }, Buffer.from(JSON.stringify(event))] as const

describe('a record would make its case restricted', () => {
  it.each<[string, readonly [Record<string, string>, Buffer], boolean]>([
    ['when it restricts it', structured({ type: 'case.case-restricted.v1', time: 'yesterday' }), true],
    ['when it reports a crime that is restricted', structured({ type: 'case.crime-reported.v1', data: { restricted: true } }), true],
    ['in binary mode', [{ ce_type: 'case.crime-reported.v1' }, Buffer.from('{ "restricted": true }')], true],
    ['by its type alone, its data unreadable', [{ ce_type: 'case.case-restricted.v1' }, Buffer.from('{')], true],
    ['not when it says that it is not', structured({ type: 'case.crime-reported.v1', data: { restricted: false } }), false],
    ['not when it lifts it', structured({ type: 'case.case-unrestricted.v1', data: { reason: 'restricted no more' } }), false],
    ['not when nothing can be read', [{}, Buffer.from([0xff])], false],
  ])('%s', (_, [headers, value], restricts) => expect(restrictsIn(headers, value)).toBe(restricts))
})
