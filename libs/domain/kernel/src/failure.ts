// Why: whoever throws knows whether trying again can help; whoever catches must not guess (Temporal's and GOV.UK Notify's lesson).

/** Infrastructure failed in a way that passes: try the same again. */
export class Retryable extends Error {
  override readonly name = 'Retryable'
}

/** Trying again cannot help: a person must look. */
export class NonRetryable extends Error {
  override readonly name = 'NonRetryable'
}
