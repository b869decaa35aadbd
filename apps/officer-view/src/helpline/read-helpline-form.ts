// Why: what a caller says is typed as it is heard; what was told is ticked. What is missing is said before any door is asked.
import { type FormFault, textIn } from '@kept-informed/web'

export type CallerForm = { reference: string; name: string; number: string }
export const GENERAL = 'general'

const MOST = 200
const typedIn = (body: Record<string, unknown>, name: string): string => textIn(body, name).slice(0, MOST)

/** The phrase goes on and is not given back to the page. */
export function readCallerForm(body: Record<string, unknown>): { form: CallerForm; codePhrase: string; faults: FormFault[] } {
  const form = { reference: typedIn(body, 'reference'), name: typedIn(body, 'name'), number: typedIn(body, 'number') }
  const codePhrase = typedIn(body, 'codePhrase')
  const faults: FormFault[] = []
  if (form.reference === '' && form.name === '' && form.number === '') faults.push({ field: 'reference', words: 'helpline.fault.find' })
  if (codePhrase === '') faults.push({ field: 'codePhrase', words: 'helpline.fault.phrase' })
  return { form, codePhrase, faults }
}

/** `about`: what may have been told, as the page offered it. */
export function readCallForm(body: Record<string, unknown>, about: readonly string[]): { told: string[]; general: boolean; note: string; faults: FormFault[] } {
  const given: unknown[] = Array.isArray(body['told']) ? body['told'] : [body['told']]
  const told = given.filter((one): one is string => typeof one === 'string' && about.includes(one))
  const general = given.includes(GENERAL)
  const note = textIn(body, 'note')
  const faults: FormFault[] = []
  if (told.length === 0 && !general) faults.push({ field: 'told', words: 'helpline.fault.told' })
  if (note.length > 4_000) faults.push({ field: 'note', words: 'record.fault.long' })
  return { told, general, note, faults }
}
