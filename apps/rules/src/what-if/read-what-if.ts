// Why: whoever asks with a wrong draft sees everything that is wrong with it, and whether it is the form or the meaning.
import { accepted, type Fault, isJsonObject, type LocalDate, refused, type Result } from '@kept-informed/kernel'
import { type CodePack, readCodePack } from '@kept-informed/victims-code'
import type { WhatIfAsked } from './what-if-json.js'

/** Reads `{ pack, from?, to? }`; the faults are those of form, with pointers from the root. */
export function readWhatIf(body: unknown): Result<WhatIfAsked> {
  if (!isJsonObject(body)) return refused([{ pointer: '', detail: 'must be an object' }])
  const { pack } = body
  const faults: Fault[] = []
  const read = pack === undefined ? null : readCodePack(pack)
  if (read === null) faults.push({ pointer: '/pack', detail: 'is missing' })
  else if (!read.ok) faults.push(...read.faults.map(({ pointer, detail }) => ({ pointer: `/pack${pointer}`, detail })))
  const [from, to] = (['from', 'to'] as const).map((name) => dayOf(body[name], `/${name}`, faults))
  return read === null || !read.ok || faults.length > 0 ? refused(faults) : accepted<WhatIfAsked>({ draft: read.value satisfies CodePack, from: from ?? null, to: to ?? null })
}

/** Whether a text is a day that there is, `YYYY-MM-DD`. */
export const isDay = (text: string): text is LocalDate => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

function dayOf(value: unknown, pointer: string, faults: Fault[]): LocalDate | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' && isDay(value)) return value
  faults.push({ pointer, detail: 'must be a day, YYYY-MM-DD' })
  return null
}
