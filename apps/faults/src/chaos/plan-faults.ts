// Why: what goes wrong, to whom and for how long is decided beforehand by the seed alone, so the same run can be had again.
import type { Chance } from '@kept-informed/testing'

export type ServiceName = 'intake' | 'rules' | 'notifier-1' | 'notifier-2' | 'evidence'
export const SERVICES: readonly ServiceName[] = ['intake', 'rules', 'notifier-1', 'notifier-2', 'evidence']
export type LineName = 'postgres' | 'twilio' | 'smtp'
/** `delay`: everything takes longer. `cut`: every connection ends now. `half-open`: nothing comes back, and nobody says so. `deaf`: what was asked arrives, the answer does not. `refuse`: nobody answers the door. */
export type LineFault = 'delay' | 'cut' | 'half-open' | 'deaf' | 'refuse'

export type Fault =
  | { do: 'kill'; service: ServiceName }
  | { do: 'freeze'; service: ServiceName; ms: number }
  | { do: 'crash-postgres' }
  | { do: 'restart-kafka' }
  | { do: 'line'; line: LineName; fault: LineFault; ms: number }
export type PlannedFault = Fault & { afterMs: number }

/** That many kills, and other faults among them, about one for two kills. */
export function planFaults(chance: Chance, kills: number): PlannedFault[] {
  const faults: PlannedFault[] = []
  for (let killed = 0; killed < kills; killed++) {
    faults.push({ do: 'kill', service: chance.one(SERVICES), afterMs: chance.between(100, 2_500) })
    if (chance.percent(50)) faults.push({ ...another(chance), afterMs: chance.between(0, 1_500) })
  }
  return faults
}

function another(chance: Chance): Fault {
  const die = chance.random()
  if (die < 0.15) return { do: 'freeze', service: chance.one(SERVICES), ms: chance.between(500, 5_000) }
  if (die < 0.25) return { do: 'crash-postgres' }
  if (die < 0.3) return { do: 'restart-kafka' }
  const line = chance.one<LineName>(['postgres', 'twilio', 'twilio', 'smtp', 'smtp'])
  const fault = chance.one<LineFault>(line === 'postgres' ? ['delay', 'cut'] : ['delay', 'cut', 'half-open', 'deaf', 'refuse'])
  return { do: 'line', line, fault, ms: chance.between(200, 3_000) }
}

/** For the record of the run. */
export function faultInWords(fault: Fault): string {
  switch (fault.do) {
    case 'kill':
      return `kill -9 ${fault.service}`
    case 'freeze':
      return `${fault.service} frozen for ${fault.ms} ms`
    case 'crash-postgres':
      return 'PostgreSQL stopped at once and started'
    case 'restart-kafka':
      return 'kill -9 of the broker, and started'
    case 'line':
      return `line to ${fault.line}: ${fault.fault} for ${fault.ms} ms`
  }
}
