import { describe, expect, it } from '@jest/globals'
import { type DayOfWork, measurePace } from './measure-pace.js'

const days = (count: number, day: Partial<DayOfWork>): DayOfWork[] => Array.from({ length: count }, () => ({ done: 4, lateDone: 0, lateWaiting: 0, ...day }))

describe('the pace of a unit', () => {
  it.each<[name: string, days: DayOfWork[], pace: ReturnType<typeof measurePace>]>([
    ['is not known from four days', days(4, {}), null],
    ['is the mean of the days there are', [...days(4, {}), ...days(1, { done: 9 })], { perWorkingDay: 5, overWorkingDays: 5, lateShare: 1 }],
    ['forgets what is older than twenty days', [...days(30, { done: 100 }), ...days(20, {})], { perWorkingDay: 4, overWorkingDays: 20, lateShare: 1 }],
    ['all late work first: two a day wait, two are done', days(20, { lateWaiting: 2, lateDone: 2 }), { perWorkingDay: 4, overWorkingDays: 20, lateShare: 1 }],
    ['one of the four done is late, and more are waiting', days(20, { lateWaiting: 9, lateDone: 1 }), { perWorkingDay: 4, overWorkingDays: 20, lateShare: 0.25 }],
    ['late work is left alone', days(20, { lateWaiting: 9 }), { perWorkingDay: 4, overWorkingDays: 20, lateShare: 0 }],
    ['days without late work say nothing of its share', [...days(10, {}), ...days(10, { lateWaiting: 4, lateDone: 2 })], { perWorkingDay: 4, overWorkingDays: 20, lateShare: 0.5 }],
    ['nothing done is a pace too', days(5, { done: 0, lateWaiting: 3 }), { perWorkingDay: 0, overWorkingDays: 5, lateShare: 1 }],
  ])('%s', (_name, of, pace) => {
    expect(measurePace(of)).toEqual(pace)
  })
})
