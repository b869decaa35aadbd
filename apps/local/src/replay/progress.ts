// Why: a long run shows a person where it is, and leaves a pipe or a log file alone.
import { Presets, SingleBar } from 'cli-progress'

export type Stage = { tick(count?: number): void; done(): void }

export function stage(title: string, total: number): Stage {
  if (!process.stderr.isTTY || total === 0) return { tick: () => undefined, done: () => undefined }
  const bar = new SingleBar({ format: `${title.padEnd(20)} {bar} {value}/{total} · {eta_formatted} left`, hideCursor: true }, Presets.shades_classic)
  bar.start(total, 0)
  return { tick: (count = 1) => bar.increment(count), done: () => bar.stop() }
}
