// Why: a library that talks on the console while it is loaded would stand above the one table that people should see.

/** Runs `work`; what `who` warns of meanwhile is left out, everybody else is heard. */
export async function quietly<T>(who: string, work: () => Promise<T>): Promise<T> {
  const { warn } = console
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes(who)) warn(...words)
  }
  try {
    return await work()
  } finally {
    console.warn = warn
  }
}
