// Why: pages that are open are made anew when something that they show has changed, and only then. However many are open, one look is taken
// for all of them; and while nobody is there, none.

/** A page that listens. */
export type Listener = { changed(): void; breathe(): void; end(): void }
export type Pulse = {
  /** Returns how to leave. Null when as many are there as may be. */
  join(listener: Listener): (() => void) | null
  close(): void
}
export type PulseOptions = {
  /** What pages show, in a word that differs when it does; rejects when it cannot be seen just now. */
  look(): Promise<string>
  everyMs?: number
  most?: number
  onError(error: unknown): void
}

const EVERY_MS = 3_000
/** Proxies close what is silent for a minute. */
const BREATHES_MS = 20_000
const MOST = 2_000

export function pulseOf({ look, everyMs = EVERY_MS, most = MOST, onError }: PulseOptions): Pulse {
  const listeners = new Set<Listener>()
  let [looking, breathing]: (NodeJS.Timeout | undefined)[] = []
  let last: string | null = null
  let busy = false

  const lookOnce = async (): Promise<void> => {
    if (busy) return
    busy = true
    try {
      const seen = await look()
      if (last !== null && seen !== last) for (const listener of listeners) listener.changed()
      last = seen
    } catch (error) {
      onError(error)
    } finally {
      busy = false
    }
  }
  const rest = (): void => {
    clearInterval(looking)
    clearInterval(breathing)
    last = null
  }
  return {
    join: (listener) => {
      if (listeners.size >= most) return null
      if (listeners.size === 0) {
        looking = setInterval(() => void lookOnce(), everyMs)
        breathing = setInterval(() => listeners.forEach((one) => one.breathe()), BREATHES_MS)
        void lookOnce()
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) rest()
      }
    },
    close: () => {
      rest()
      for (const listener of listeners) listener.end()
      listeners.clear()
    },
  }
}
