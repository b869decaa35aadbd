// Why: what is counted over people and compared over cases shows itself only where there are many: told in time, late or never, old and young, of many
// kinds; and some who said how it was. All of it comes in by the doors, as a force's systems, officers and victims would bring it.
import { HerPhone } from '../victim/her-phone.js'
import { answerSurvey, type Answered } from '../victim/answer-survey.js'
import { sms, SOURCE, type Story } from '../../story.js'

const CASES = 36
const CRIMES = ['burglary-dwelling', 'theft', 'hate-crime', 'violence', 'fraud', 'vehicle'] as const
const [REPORTED, ARRESTED, IN_TIME, LATE] = ['2026-11-02T09:00:00Z', '2026-11-04T09:00:00Z', '2026-11-05T15:00:00Z', '2026-11-17T12:00:00Z']
const [OUTCOME, OUTCOME_TOLD] = ['2026-10-27T10:00:00Z', '2026-10-28T10:00:00Z']
const PHONE = '+447700900807'

/** So many answered so of what is of that right. */
const ANSWERS = { 'investigation-closed': { yes: 6, partly: 5, no: 3 }, 'verdict-given': { yes: 5, partly: 2, no: 2 } } as const
const OUTCOMES = {
  'investigation-closed': { outcome: 'no-suspect-identified' },
  'verdict-given': { suspectRef: 's', verdict: 'guilty', receivedByWcu: OUTCOME },
} as const

/** Ends on a later day, in the next month: how people found it is told of months that are over. */
export async function manyCases(story: Story): Promise<void> {
  const { run } = story
  const asked = casesAskedAbout()
  await story.victim('asked', [sms(PHONE)], { surveyConsent: true })
  await story.send(...Array.from({ length: CASES }, (_, n) => tellingOf(story, n)).flat())
  await story.send(story.crime('ASKED/NOW/26', await run.now(), ['asked']), ...asked.flatMap((one) => outcomeOf(story, one)))
  await run.moveClock({ advance: 'PT2M' })
  await answerSurvey(run, new HerPhone(story, PHONE), asked)
  await run.moveClock({ to: '2026-12-01T09:00:00Z' })
}

const at = (story: Story, caseId: string, type: string, time: string, data: object): object => story.event(caseId, `${caseId}-${type}`, type, time, data)
const toldBy = (caseId: string, victimId: string, types: readonly string[]): object =>
  ({ victimId, by: 'PC-1', how: 'phone', about: types.map((type) => ({ source: SOURCE, id: `${caseId}-${type}` })) })

/** A third is told in time, a third late, a third of the report only; a few may not be told of the arrest. */
function tellingOf(story: Story, n: number): object[] {
  const [caseId, victimId] = [`MANY/${n}/26`, `many-${n}`]
  const told = n % 3 === 2 ? ['crime-reported'] : ['crime-reported', 'suspect-arrested']
  const excused = { ...toldBy(caseId, victimId, ['suspect-arrested']), reason: 'would-prejudice-investigation', note: 'x' }
  return [
    at(story, caseId, 'crime-reported', REPORTED, {
      crimeReference: caseId, offence: { category: CRIMES[n % CRIMES.length] }, victims: [{ victimId, role: 'victim', under18: n % 5 === 0 }],
      officer: { officerId: 'PC-1', unit: 'north' }, force: 'Example Police',
    }),
    at(story, caseId, 'investigation-opened', REPORTED, {}),
    at(story, caseId, 'suspect-arrested', ARRESTED, { suspectRef: 's' }),
    at(story, caseId, 'support-declined', ARRESTED, { victimId }),
    at(story, caseId, 'needs-assessed', ARRESTED, { victimId, entitlement: n % 4 === 0 ? 'enhanced' : 'standard', grounds: n % 4 === 0 ? ['vulnerable'] : [] }),
    at(story, caseId, 'victim-told', n % 3 === 1 ? LATE : IN_TIME, toldBy(caseId, victimId, told)),
    ...(n % 12 === 2 ? [at(story, caseId, 'telling-excused', IN_TIME, excused)] : []),
  ]
}

type Asked = Answered & { type: keyof typeof OUTCOMES }

const casesAskedAbout = (): Asked[] =>
  Object.entries(ANSWERS)
    .flatMap(([type, counts]) => Object.entries(counts).flatMap(([answer, n]) => Array.from({ length: n }, () => ({ type, answer }) as Pick<Asked, 'type' | 'answer'>)))
    .map((one, n) => ({ ...one, caseId: `ASKED/${n}/26` }))

/** She was told of how it ended by an officer, four weeks ago. */
const outcomeOf = (story: Story, { caseId, type }: Asked): object[] => [
  at(story, caseId, 'crime-reported', OUTCOME, {
    crimeReference: caseId, offence: { category: 'theft' }, victims: [{ victimId: 'asked', role: 'victim' }], officer: { officerId: 'PC-1', unit: 'north' }, force: 'Example Police',
  }),
  at(story, caseId, type, OUTCOME, OUTCOMES[type]),
  at(story, caseId, 'victim-told', OUTCOME_TOLD, toldBy(caseId, 'asked', ['crime-reported', type])),
]
