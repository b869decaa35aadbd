// Why: a caller must be able to tell "the database is away for a moment" from "this statement is wrong" without knowing pg's codes.
import { Retryable } from '@kept-informed/kernel'

/** SQLSTATE classes and codes that pass by themselves: connection, resources, operator, lock, serialization, deadlock. */
const PASSING = /^(08|53|57P|58|55P03|40001|40P01|25P03|25006)/
const BROKEN_SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])
const BROKEN_CONNECTION = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed|terminating connection|Query read timeout)/i

const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

/** SQLSTATE of a database error, or '' when it is none. */
export const sqlState = codeOf

/** The error to throw: `Retryable` (cause kept) when trying the same again can help, else the error itself. */
export function failureOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Retryable) return error
  const code = codeOf(error)
  const passing = PASSING.test(code) || BROKEN_SOCKET.has(code) || BROKEN_CONNECTION.test(error.message)
  const inner = error instanceof AggregateError && error.errors.some((one) => BROKEN_SOCKET.has(codeOf(one)))
  return passing || inner ? new Retryable(`database: ${code || error.message}`, { cause: error }) : error
}
