// Why: what is missing from the form is said before the door is asked, in the order of the page.
import { type FormFault, textIn } from '@kept-informed/web'

export type WordForm = { word: string; reason: string }

export function readWordForm(body: Record<string, unknown>): { form: WordForm; faults: FormFault[] } {
  const form = { word: textIn(body, 'word'), reason: textIn(body, 'reason') }
  const faults: FormFault[] = []
  if (form.word !== 'release' && form.word !== 'refuse') faults.push({ field: 'word', words: 'guard.choose' })
  if (form.reason === '') faults.push({ field: 'reason', words: 'guard.give-reason' })
  return { form, faults }
}
