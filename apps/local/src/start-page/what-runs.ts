// Why: the page says what answers now, not what was started once.
import { portsFrom } from '../ports.js'
import type { Running } from '../running.js'

export type Health = 'up' | 'down'
const WITHIN_MS = 1_500
const ASKED = { intake: '/health/ready', rules: '/health/ready', notifier: '/health/ready', evidence: '/health/ready', world: '/health/ready', issuer: '/.well-known/openid-configuration' } as const
export type WhatRuns = Record<keyof typeof ASKED, Health>

export async function whatRuns({ settings }: Pick<Running, 'settings'>): Promise<WhatRuns> {
  const { url } = portsFrom(settings.PORT_BASE)
  const asked = Object.entries(ASKED) as [keyof typeof ASKED, string][]
  const answers = await Promise.all(asked.map(async ([place, path]) => [place, await healthOf(url[place] + path)] as const))
  return Object.fromEntries(answers) as WhatRuns
}

const healthOf = (address: string): Promise<Health> => fetch(address, { signal: AbortSignal.timeout(WITHIN_MS) }).then(({ ok }) => (ok ? 'up' : 'down'), () => 'down')
