import { expect, it } from '@jest/globals'
import { lagInTime } from './lag-in-time.js'

it.each<[string, () => Promise<number>, number]>([
  ['is what it is', async () => 7, 7],
  ['is not known when the log fails', () => Promise.reject(new Error('no broker')), Number.NaN],
  ['is not known when the log does not answer', () => new Promise(() => undefined), Number.NaN],
])('how far it is behind %s', async (_, lag, behind) => expect(await lagInTime(lag, 20)).toBe(behind))
