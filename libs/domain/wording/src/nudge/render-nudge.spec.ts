import { describe, expect, it } from '@jest/globals'
import { renderNudge } from './render-nudge.js'

const URL = 'https://officers.example.police.uk'
const DUE = Date.parse('2026-11-24T23:59:59.999Z')
const text = (given: Partial<Parameters<typeof renderNudge>[0]>): string => renderNudge({ waiting: 0, overdue: 0, ofOthers: 0, soonestDue: null, todayUrl: URL, ...given }).text

describe('a nudge says how many, which day and where to look, in both languages', () => {
  it.each<[string, Parameters<typeof text>[0], string[]]>([
    ['one', { waiting: 1, soonestDue: DUE }, ['1 thing waits for you.', 'The soonest day is Tuesday 24 November 2026.', `Sign in and look at Today: ${URL}`, 'Nifer y pethau sy’n aros amdanoch: 1.', 'Y diwrnod cynharaf: Dydd Mawrth 24 Tachwedd 2026.', `Mewngofnodwch ac edrychwch ar Heddiw: ${URL}`]],
    ['one that is late', { waiting: 1, overdue: 1 }, ['1 thing waits for you, and is late.', `Sign in and look at Today: ${URL}`, 'Nifer y pethau sy’n aros amdanoch: 1; yn hwyr: 1.', `Mewngofnodwch ac edrychwch ar Heddiw: ${URL}`]],
    ['several, some late', { waiting: 3, overdue: 2 }, ['3 things wait for you, 2 of them late.', `Sign in and look at Today: ${URL}`, 'Nifer y pethau sy’n aros amdanoch: 3; yn hwyr: 2.', `Mewngofnodwch ac edrychwch ar Heddiw: ${URL}`]],
    ['of others', { ofOthers: 2 }, ['2 things of people you are set over have been late for a working day or more.', `Sign in and look at Today: ${URL}`, 'Pethau’r bobl rydych yn gyfrifol amdanynt sy’n hwyr ers diwrnod gwaith neu fwy: 2.', `Mewngofnodwch ac edrychwch ar Heddiw: ${URL}`]],
  ])('%s', (_, given, lines) => expect(text(given).trimEnd().split('\n\n')).toEqual(lines))
})
