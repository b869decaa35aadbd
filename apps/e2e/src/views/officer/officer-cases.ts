// Why: who is told by whom in the officer's stories. Each way of telling them has people of its own, so that one does not undo what the other needs.
import type { Language } from '@kept-informed/web'
import { sms, type Story } from '../../story.js'

export type Owed = { caseId: string; victimId: string; given: string; family: string; number: string }
/** `abuse`: nothing goes to her unseen. `silent`: no message can reach them. `secret`: restricted, and of the same family name as `theft`. */
export type CasesOf = Record<'abuse' | 'silent' | 'theft' | 'secret', Owed> & { officer: Officer; /** What the officer writes. */ why: string }

type Officer = { officerId: string; name: string; rank: string; unit: string; phone: string }

const NORTH = { name: 'North CID', phone: '+442079460101' }
const CATEGORIES = { abuse: 'domestic-abuse', silent: 'violence', theft: 'theft', secret: 'theft' } as const
const KINDS = ['abuse', 'silent', 'theft', 'secret'] as const

export const CASES: Readonly<Record<Language, CasesOf>> = {
  en: {
    officer: { officerId: 'PC-1234', name: 'Priya Chandra', rank: 'PC', unit: 'north', phone: '020 7946 0103' },
    abuse: { caseId: 'OFF/1/26', victimId: 'off-nia', given: 'Nia', family: 'Evans', number: '+447700900821' },
    silent: { caseId: 'OFF/2/26', victimId: 'off-max', given: 'Max', family: 'Mute', number: '' },
    theft: { caseId: 'OFF/3/26', victimId: 'off-tom', given: 'Tom', family: 'Price', number: '+447700900823' },
    secret: { caseId: 'OFF/4/26', victimId: 'off-ann', given: 'Ann', family: 'Price', number: '+447700900824' },
    why: 'He is in hospital',
  },
  cy: {
    officer: { officerId: 'PS-77', name: 'Sam Stone', rank: 'PS', unit: 'south', phone: '020 7946 0104' },
    abuse: { caseId: 'OFF/5/26', victimId: 'off-mair', given: 'Mair', family: 'Rees', number: '+447700900825' },
    silent: { caseId: 'OFF/6/26', victimId: 'off-huw', given: 'Huw', family: 'Puw', number: '' },
    theft: { caseId: 'OFF/7/26', victimId: 'off-twm', given: 'Twm', family: 'Bevan', number: '+447700900827' },
    secret: { caseId: 'OFF/8/26', victimId: 'off-ana', given: 'Ana', family: 'Bevan', number: '+447700900828' },
    why: 'Mae yn yr ysbyty',
  },
}
/** Another officer's of the same unit, of long ago: what had to be done for her was not done. */
export const LATE: Owed = { caseId: 'OFF/9/26', victimId: 'off-lil', given: 'Lil', family: 'Lowe', number: '+447700900829' }
export const LATE_OFFICER: Officer = { officerId: 'PC-9', name: 'Kit Lane', rank: 'DC', unit: 'north', phone: '020 7946 0105' }
export const LATE_MAILBOX = 'kit.lane@force.test'
const LONG_AGO = '2026-10-19T09:00:00Z'
export const PHRASE = 'bluebell'

export const calledIn = ({ given, family }: Owed): string => `${given} ${family}`

/** Nobody is set over their units. */
export async function openCases(story: Story): Promise<void> {
  await put(story, '/units/north', NORTH)
  for (const { officerId, ...officer } of [CASES.en.officer, CASES.cy.officer, LATE_OFFICER]) await put(story, `/officers/${officerId}`, officer)
  const now = await story.run.now()
  const crimes: object[] = []
  for (const language of ['en', 'cy'] as const) {
    for (const kind of KINDS) {
      const { [kind]: owed, officer } = CASES[language]
      await putVictim(story, owed, { language, safetyFlags: kind === 'abuse' ? ['domestic-abuse'] : [] })
      crimes.push(crime(story, owed, now, { officer, category: CATEGORIES[kind], restricted: kind === 'secret' }))
    }
  }
  await putVictim(story, LATE, {})
  await story.send(...crimes, crime(story, LATE, LONG_AGO, { officer: LATE_OFFICER }))
}

export const setOverNorth = (story: Story, { officerId }: Officer): Promise<void> => put(story, '/units/north', { ...NORTH, supervisorId: officerId })

/** Until then nobody has an address to be nudged at. */
export const giveMailbox = (story: Story): Promise<void> => {
  const { officerId, ...officer } = LATE_OFFICER
  return put(story, `/officers/${officerId}`, { ...officer, email: LATE_MAILBOX })
}

async function put({ run }: Story, path: string, body: object): Promise<void> {
  const { status } = await run.call('PUT', run.url(3, path), body)
  if (status >= 300) throw new Error(`the directory answered ${status} for ${path}`)
}

const putVictim = (story: Story, { victimId, given, family, number }: Owed, more: object): Promise<void> =>
  story.victim(victimId, number === '' ? [] : [sms(number)], { name: { given, family }, codePhrase: PHRASE, ...more })

type Crime = { officer: Officer; category?: string; restricted?: boolean }
const crime = (story: Story, { caseId, victimId }: Owed, time: string, { officer: { officerId, unit }, category = 'theft', restricted = false }: Crime): object =>
  story.event(caseId, `${caseId}-crime`, 'crime-reported', time, {
    crimeReference: caseId,
    offence: { category },
    victims: [{ victimId, role: 'victim' }],
    officer: { officerId, unit },
    force: 'Example Police',
    restricted,
  })
