// Why: a caller must be able to tell "the database is away for a moment" from "this statement is wrong" without knowing pg's codes.
import { Retryable } from '@kept-informed/kernel'
import { isOutdated } from './prepared.js'

/** SQLSTATE classes and codes that pass by themselves: connection, resources, operator, lock, serialization, deadlock. */
const PASSING = /^(08|53|57P|58|55P03|40001|40P01|25P03|25006)/
const BROKEN_SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])
/** A socket in the file system is not there while its server is not. */
const NO_SOCKET = /^connect ENOENT /
const BROKEN_CONNECTION = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed|terminating connection|Query read timeout)/i

/** Looked at by shape: an error of Node's own is no `instanceof Error` in another realm, such as a test's. */
const textOf = (error: unknown, member: 'code' | 'message'): string => {
  const text: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, member) : undefined
  return typeof text === 'string' ? text : ''
}
const codeOf = (error: unknown): string => textOf(error, 'code')

/** SQLSTATE of a database error, or '' when it is none. */
export const sqlState = codeOf

/** The error to throw: `Retryable` (cause kept) when trying the same again can help, else the error itself. */
export function failureOf(error: unknown): unknown {
  if (error instanceof Retryable) return error
  const code = codeOf(error)
  const passing = PASSING.test(code) || isOutdated(error) || BROKEN_SOCKET.has(code) || NO_SOCKET.test(textOf(error, 'message')) || BROKEN_CONNECTION.test(textOf(error, 'message'))
  return passing ? new Retryable(`database: ${code || textOf(error, 'message')}`, { cause: error }) : error
}
