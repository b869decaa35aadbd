// Why: nobody starts docker-compose.yml with every change; what it gives each service is held against what the service reads at its start.
import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { evidenceConfig } from '../../evidence/src/evidence.config.js'
import { intakeConfig } from '../../intake/src/intake.config.js'
import { readNotifierSettings } from '../../notifier/src/notifier.config.js'
import { officerViewConfig } from '../../officer-view/src/officer-view.config.js'
import { opsConsoleConfig } from '../../ops-console/src/ops-console.config.js'
import { rulesConfig } from '../../rules/src/rules.config.js'
import { victimViewConfig } from '../../victim-view/src/victim-view.config.js'

type Env = Record<string, string | undefined>

const COMPOSE = readFileSync('docker-compose.yml', 'utf8')
const EXAMPLE = readFileSync('deploy/compose.env.example', 'utf8')
const A_SECRET = 'ab'.repeat(32)
/** As the README's line makes `.env` of the example. */
const ENV: Env = Object.fromEntries([...EXAMPLE.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value || A_SECRET]))

/** `${NAME}`, `${NAME:-default}`, `${NAME:?why}`. */
const filledIn = (text: string, env: Env): string =>
  text.replace(/\$\{([A-Z_]+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind: string | undefined, rest: string) => env[name] ?? (kind === '-' ? rest : `missing ${name}`))

const { services } = parse(COMPOSE, { merge: true }) as { services: Record<string, { environment: Record<string, string | number> }> }
const given = (service: string): Env => Object.fromEntries(Object.entries(services[service]?.environment ?? {}).map(([name, value]) => [name, filledIn(String(value), ENV)]))
/** The folder is there in the container only. */
const hereWithoutPacks = (service: string): Env => ({ ...given(service), CODE_PACKS: undefined })

const READS: Record<string, (env: Env) => object> = {
  intake: intakeConfig, rules: rulesConfig, notifier: readNotifierSettings, evidence: evidenceConfig,
  'ops-console': opsConsoleConfig, 'officer-view': officerViewConfig, 'victim-view': victimViewConfig,
}

describe('docker-compose.yml', () => {
  it.each(Object.entries(READS))('gives %s all that it must have, and nothing that it does not read', (service, read) => {
    const settings = read(hereWithoutPacks(service))
    expect(Object.keys(given(service)).filter((name) => !(name in settings))).toEqual([])
    expect(settings).toMatchObject({ PORT: Number(given(service)['PORT']) })
  })

  it('demands nothing that the example does not have, and uses all that it has', () => {
    const demanded = new Set([...COMPOSE.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name))
    const used = new Set([...COMPOSE.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name))
    expect([...demanded].filter((name) => !(String(name) in ENV))).toEqual([])
    expect(Object.keys(ENV).filter((name) => !used.has(name))).toEqual([])
  })

  it('can be told all that the example speaks of', () => {
    const spokenOf = [...EXAMPLE.matchAll(/\b[A-Z]+(?:_[A-Z]+)+\b/g)].map(([name]) => name)
    expect([...new Set(spokenOf)].filter((name) => !COMPOSE.includes(`\${${name}`))).toEqual([])
  })

  it('tells all who count on the post the same of it', () => {
    const posting = (service: string) => Object.entries(given(service)).filter(([name]) => /^(PRINT_CUT_OFF|POSTING_DAYS|POST_TAKES)/.test(name))
    expect(posting('notifier')).toHaveLength(3)
    expect([posting('evidence'), posting('balance')]).toEqual([posting('notifier'), posting('notifier')])
  })

  it('has one issuer, and every view signs in with the secret that it was given there', () => {
    const issuer = given('issuer')
    for (const [view, name] of [['ops-console', 'OPS_CONSOLE'], ['officer-view', 'OFFICER_VIEW'], ['victim-view', 'VICTIM_VIEW']] as const) {
      expect({ view, at: given(view)['OIDC_ISSUER'], secret: given(view)['OIDC_CLIENT_SECRET'] }).toEqual({ view, at: issuer['OIDC_ISSUER'], secret: issuer[`${name}_CLIENT_SECRET`] })
    }
  })
})
