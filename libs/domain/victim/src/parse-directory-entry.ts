// Why: messages say whom to ask and at which number; that text is printed as the force wrote it (`101` is a number too).
import { isEmailAddress } from './email-address.js'
import { type Read, Reading, type Refusal, line, object, optional, required, textThat } from './read-members.js'

type OfficerFields = { name: string; rank?: string; unit?: string; phone: string; email?: string; supervisorId?: string }
type UnitFields = { name: string; phone: string; hours?: string; supervisorId?: string }

const PHONE = /^[\d +()-]{3,30}$/
const phone = textThat((text) => PHONE.test(text) && text.replace(/\D/g, '').length >= 3, 'must be a phone number of 3 to 30 digits, spaces and + ( ) -')
const email = textThat(isEmailAddress, 'must be an email address')
const short = line(200)
const id = line(255)

/** The body of `PUT /officers/{officerId}`. */
export const parseOfficer = (body: unknown): { ok: true; value: OfficerFields } | Refusal<'shape'> =>
  parsed(body, (need, may) => ({ ...need('name', short), ...may('rank', short), ...may('unit', id), ...need('phone', phone), ...may('email', email), ...may('supervisorId', id) }))

/** The body of `PUT /units/{unit}`. */
export const parseUnit = (body: unknown): { ok: true; value: UnitFields } | Refusal<'shape'> =>
  parsed(body, (need, may) => ({ ...need('name', short), ...need('phone', phone), ...may('hours', short), ...may('supervisorId', id) }))

type Need = <Name extends string>(name: Name, read: Read<string>) => { [key in Name]: string }
type May = <Name extends string>(name: Name, read: Read<string>) => { [key in Name]?: string }

function parsed<Value>(body: unknown, fields: (need: Need, may: May) => Value): { ok: true; value: Value } | Refusal<'shape'> {
  const reading = new Reading()
  const members = object(reading, '', body)
  if (!members) return { ok: false, kind: 'shape', faults: reading.faults }
  const value = fields(
    (name, read) => ({ [name]: required(reading, '', members, name, read) ?? '' }) as { [key in typeof name]: string },
    (name, read) => optional(reading, '', members, name, read),
  )
  return reading.faults.length === 0 ? { ok: true, value } : { ok: false, kind: 'shape', faults: reading.faults }
}
