// Why: the data holds no people, so each crime gets an invented victim, the same at every run: drama numbers, example.org, nobody's address.
import { createHash } from 'node:crypto'
import { type Instant, isoInstant } from '@kept-informed/kernel'

const ALL_DAY = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }]
const GIVEN = ['Alex', 'Blake', 'Casey', 'Devon', 'Ellis', 'Frankie', 'Harper', 'Jamie', 'Morgan', 'Robin']
const FAMILY = ['Example', 'Placeholder', 'Sample', 'Specimen', 'Testcase']
/** Shares in per cent: what an invented victim can be told by, the first preferred. */
const MIX = [
  { share: 50, channels: ['sms', 'email'] },
  { share: 25, channels: ['email'] },
  { share: 15, channels: ['sms'] },
  { share: 10, channels: ['letter'] },
] as const

/** The body of `PUT /victims/{victimId}`. */
export function syntheticVictim(victimId: string, verifiedAt: Instant) {
  const hash = createHash('sha256').update(victimId).digest()
  const pick = (at: number, below: number): number => hash.readUInt32BE(at) % below
  const channels = channelsOf(pick(0, 100))
  return {
    name: { salutation: 'Mx', given: GIVEN[pick(4, GIVEN.length)], family: FAMILY[pick(8, FAMILY.length)] },
    language: 'en',
    formats: [],
    contacts: channels.map((channel) => ({ contactId: channel, channel, to: TO[channel](pick), verifiedAt: isoInstant(verifiedAt), safe: true, detail: 'full', safeHours: ALL_DAY })),
    prefers: channels,
    officerOnly: false,
    safetyFlags: [],
    codePhrase: 'bluebell',
    surveyConsent: false,
  }
}

type Pick = (at: number, below: number) => number
const TO = {
  // Ofcom keeps these numbers for drama. Below …100 the simulator treats some specially.
  sms: (pick: Pick) => `+447700900${100 + pick(12, 900)}`,
  email: (pick: Pick) => `victim-${pick(16, 0xffffffff).toString(36)}@example.org`,
  letter: (pick: Pick) => ({ lines: [`${1 + pick(20, 200)} Example Street`, 'London'], postcode: `E${1 + pick(24, 9)} ${1 + pick(28, 9)}AA` }),
}

function channelsOf(place: number): readonly ('sms' | 'email' | 'letter')[] {
  let below = 0
  return (MIX.find(({ share }) => place < (below += share)) ?? MIX[0]).channels
}
