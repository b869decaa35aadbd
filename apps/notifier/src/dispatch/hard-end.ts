// Why: no call may hold up the others for ever; after its time nobody knows whether it was taken.

/** Resolves as `work` does, and with `otherwise` when that takes longer than so many real milliseconds. */
export async function withHardEnd<T>(ms: number, work: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms)
  })
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}
