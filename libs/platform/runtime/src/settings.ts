// Why: each kind of setting is checked in one way everywhere, and its error says what it should be.
import { readFileSync } from 'node:fs'
import type { Setting } from './read-settings.js'

type Parse<T> = (value: string) => T | undefined

function setting<T>(parse: Parse<T>, mustBe: string): { required: Setting<T>; optional: Setting<T | undefined>; or: (fallback: T) => Setting<T> } {
  const read = (value: string) => {
    const parsed = parse(value)
    return parsed === undefined ? ({ ok: false, why: `must be ${mustBe}` } as const) : ({ ok: true, value: parsed } as const)
  }
  return {
    required: { read: (value) => (value === undefined ? { ok: false, why: `is missing: ${mustBe}` } : read(value)) },
    optional: { read: (value) => (value === undefined ? { ok: true, value: undefined } : read(value)) },
    or: (fallback) => ({ read: (value) => (value === undefined ? { ok: true, value: fallback } : read(value)) }),
  }
}

const parsedUrl = (schemes: string[]): Parse<string> => (value) => (URL.canParse(value) && schemes.includes(new URL(value).protocol) ? value : undefined)
const whole = (low: number, high: number): Parse<number> => (value) => {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  return number >= low && number <= high ? number : undefined
}

export const text = setting((value) => value, 'a text')
export const port = setting(whole(0, 65_535), 'a port, 0 to 65535')
export const wholeNumber = (low: number, high: number) => setting(whole(low, high), `a whole number from ${low} to ${high}`)
/** `HH:MM`, 00:00 to 23:59. */
export const timeOfDay = setting((value) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : undefined), 'a time of day, HH:MM')
export const httpUrl = setting(parsedUrl(['http:', 'https:']), 'an http or https address')
export const postgresUrl = setting(parsedUrl(['postgres:', 'postgresql:']), 'a postgres:// address')
export const smtpUrl = setting(parsedUrl(['smtp:', 'smtps:']), 'an smtp:// or smtps:// address')
export const sftpUrl = setting(parsedUrl(['sftp:']), 'an sftp:// address')
export const oneOf = <Word extends string>(...words: Word[]) => setting((value) => words.find((word) => word === value), `one of ${words.join(', ')}`)
export const flag = setting((value) => (value === 'true' ? true : value === 'false' ? false : undefined), 'true or false')
export const brokers = setting((value) => {
  const list = value.split(',').map((broker) => broker.trim())
  return list.every((broker) => /^[^\s:]+:\d{1,5}$/.test(broker) || /^\[[0-9a-f:]+\]:\d{1,5}$/i.test(broker)) ? list : undefined
}, 'a comma list of host:port')
export const listOf = <Word extends string>(...words: Word[]) =>
  setting((value) => {
    const list = value.split(',').map((word) => word.trim())
    return list.every((word) => words.some((known) => known === word)) ? (list as Word[]) : undefined
  }, `a comma list of ${words.join(', ')}`)
/** One key or several, on lines of their own or after commas; each 32 bytes, as 64 hex digits or as base64. */
export const keys32 = setting((value) => {
  const keys = value.split(/[\s,]+/).filter((one) => one !== '').map((one) => (/^[0-9a-f]{64}$/i.test(one) ? Buffer.from(one, 'hex') : Buffer.from(one, 'base64')))
  return keys.length > 0 && keys.every((key) => key.length === 32) ? keys : undefined
}, '32 bytes, as 64 hex digits or base64; or several such keys, newest first')
export const topicPrefix = setting((value) => (/^[a-zA-Z0-9._-]{0,100}$/.test(value) ? value : undefined), 'letters, digits, dots, dashes and underscores')
export const logLevel = oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent')

/** `NAME`, or the content of the file that `NAME_FILE` names, under `NAME`: secrets may come either way. */
export function withFiles(env: Record<string, string | undefined>, ...names: string[]): Record<string, string | undefined> {
  const read = names.filter((name) => !env[name] && env[`${name}_FILE`]).map((name) => [name, contentOf(String(env[`${name}_FILE`]))] as const)
  return { ...env, ...Object.fromEntries(read) }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
