// Why: a service that is away must not take a page with it: what hangs on it is said to be unknown, and the rest of the page stands.
import { Retryable } from '@kept-informed/kernel'

/** Null when the service is away. */
export async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Retryable) return null
    throw error
  }
}
