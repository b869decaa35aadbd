// Why: what an officer can record is a table: the event it becomes, what it asks for, and how the answers are put together. One page and one reader
// serve them all.

export type Field =
  /** One of the case's people; `everybody`: may also be all of them. */
  | { type: 'person'; name: 'victimId'; everybody?: true }
  | { type: 'one-of'; name: string; options: readonly string[] }
  | { type: 'some-of'; name: string; options: readonly string[]; optional?: true }
  /** Of what is owed to her: which news it was about; none: a general update. */
  | { type: 'about'; name: 'about' }
  | { type: 'text' | 'lines'; name: string; optional?: true }
  | { type: 'long-text'; name: string; optional?: true }
  | { type: 'day'; name: string; optional?: true; /** Must lie ahead. */ ahead?: true }
export type Values = Record<string, string | string[]>
export type Recorder = { subject: string }
export type Recordable = {
  kind: string
  /** As in `case.<type>.v1`. */
  type: string
  fields: readonly Field[]
  /** Shows first what each victim would get. */
  preview?: true
  /** Only for who is set over others. */
  supervisorOnly?: true
  data(values: Values, recorder: Recorder): Record<string, unknown>
}

export const oneOf = (values: Values, name: string): string => (typeof values[name] === 'string' ? values[name] : '')
export const manyOf = (values: Values, name: string): string[] => (Array.isArray(values[name]) ? values[name] : [])
/** Left out of what is sent when nothing was filled in. */
export const given = (name: string, value: string): Record<string, string> => (value === '' ? {} : { [name]: value })
export const EVERYBODY = '*'
/** The hour in London at which what lasts until a day ends. */
export const ENDS_AT = '09:00'
