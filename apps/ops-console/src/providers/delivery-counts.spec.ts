import { expect, it } from '@jest/globals'
import { answersIn, answersOf, deliveriesIn, seriesOf } from './delivery-counts.js'

const METRICS = `# TYPE kept_informed_notifier_deliveries gauge
kept_informed_notifier_deliveries{channel="sms",status="delivered"} 7
kept_informed_notifier_deliveries{channel="email",status="accepted"} 2
kept_informed_notifier_deliveries{channel="sms",status="accepted"} 9
kept_informed_notifier_attempts_total{service="n",provider="tw\\"i\\\\lio",outcome="accepted"} 5
kept_informed_notifier_attempts_total{service="n",provider="relay",outcome="refused"} 1
kept_informed_notifier_deliveries_long{channel="x"} 3
`

it('deliveries by channel and how they stand, most first', () =>
  expect(deliveriesIn(METRICS)).toEqual([
    { channel: 'email', status: 'accepted', n: 2 },
    { channel: 'sms', status: 'accepted', n: 9 },
    { channel: 'sms', status: 'delivered', n: 7 },
  ]))
it('answers by provider, whatever is in its name', () => expect(answersOf('tw"i\\lio', answersIn(METRICS))).toEqual({ accepted: 5, refused: 0, unavailable: 0, unknown: 0 }))
it('nothing of what is not there', () => expect(seriesOf(METRICS, 'nothing')).toEqual([]))
