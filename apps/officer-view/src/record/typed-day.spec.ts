import { expect, it } from '@jest/globals'
import { dayOf, timeOf } from './typed-day.js'

it.each([
  ['2026', '2', '3', '2026-02-03'],
  ['2026', '02', '30', null],
  ['26', '2', '3', null],
  ['2026', '', '3', null],
  ['2024', '2', '29', '2024-02-29'],
  ['2026', '13', '1', null],
])('the day %s %s %s', (year, month, day, text) => expect(dayOf(year, month, day)).toBe(text))
it.each([
  ['14:30', '14:30'],
  ['9.05', '09:05'],
  ['0905', '09:05'],
  ['24:00', null],
  ['12:60', null],
  ['noon', null],
  ['', null],
])('the time %s', (text, time) => expect(timeOf(text)).toBe(time))
