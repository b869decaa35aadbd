// Why: the product is more than its Node process: its database's processes count too, and what they share counts once (the proportional set size).
import { readdirSync, readFileSync } from 'node:fs'

/** Of a process and all that came from it, MB. Linux. */
export function memoryOfTree(pid: number): number {
  const children = childrenByParent()
  const all = [pid]
  for (const one of all) all.push(...(children.get(one) ?? []))
  return Math.round(all.reduce((sum, one) => sum + proportionalKb(one), 0) / 1024)
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1] ?? -1)
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  return children
}

const proportionalKb = (pid: number): number => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)

/** Empty where the process has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return ''
    throw error
  }
}
