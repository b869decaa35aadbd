// Why: a record that could not be taken is still read as far as it goes: to be mended, and to know whose eyes it is for.
import { jsonObject } from '@kept-informed/kernel'

/** The record in the structured form of CloudEvents, as given; null when it is not even JSON. */
export function eventIn(headers: Record<string, string>, value: Buffer): Record<string, unknown> | null {
  const json = jsonObject(value.toString('utf8')) ?? null
  const attributes = Object.entries(headers).filter(([name]) => /^ce_/i.test(name)).map(([name, text]) => [name.slice(3).toLowerCase(), text] as const)
  if (attributes.length === 0) return json
  const datacontenttype = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  return { ...Object.fromEntries(attributes), ...(datacontenttype === undefined ? {} : { datacontenttype }), ...(json === null ? {} : { data: json }) }
}

/** Whether it would make its case restricted, were it taken. */
export function restrictsIn(headers: Record<string, string>, value: Buffer): boolean {
  const event = eventIn(headers, value)
  const data = event?.['data']
  return event?.['type'] === 'case.case-restricted.v1' || (typeof data === 'object' && data !== null && 'restricted' in data && data.restricted === true)
}
