// Why: what goes wrong, to whom and for how long is decided beforehand by the seed alone, so the same run can be had again.
import { between, oneOf, type Random } from '../random.js'

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
export function planFaults(random: Random, kills: number): PlannedFault[] {
  const faults: PlannedFault[] = []
  for (let killed = 0; killed < kills; killed++) {
    faults.push({ do: 'kill', service: oneOf(random, SERVICES), afterMs: between(random, 100, 2_500) })
    if (random() < 0.5) faults.push({ ...another(random), afterMs: between(random, 0, 1_500) })
  }
  return faults
}

function another(random: Random): Fault {
  const die = random()
  if (die < 0.15) return { do: 'freeze', service: oneOf(random, SERVICES), ms: between(random, 500, 5_000) }
  if (die < 0.25) return { do: 'crash-postgres' }
  if (die < 0.3) return { do: 'restart-kafka' }
  const line = oneOf<LineName>(random, ['postgres', 'twilio', 'twilio', 'smtp', 'smtp'])
  const fault = oneOf<LineFault>(random, line === 'postgres' ? ['delay', 'cut'] : ['delay', 'cut', 'half-open', 'deaf', 'refuse'])
  return { do: 'line', line, fault, ms: between(random, 200, 3_000) }
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
