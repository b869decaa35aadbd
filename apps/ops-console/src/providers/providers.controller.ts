// Why: who carries the messages is watched and steered here: how much goes by whom, who is shut, and who decided what, and why.
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common'
import { ProblemError } from '@kept-informed/runtime'
import {
  type Answer, bodyOf, type Door, DOORS, type Doors, faultsOf, type FormFault, formatIn, type GoTo, goTo, listFile, page, type Page, type Session,
  SignedInSession, tableOf, VIEW_PARTS, type ViewParts,
} from '@kept-informed/web'
import { mayDo } from '../may-do.js'
import { channelCell } from '../names/carried.js'
import { personText } from '../names/people.js'
import { providerCell } from '../names/provider-name.js'
import { PATHS, to } from '../paths.js'
import { answersIn, answersOf, deliveriesIn } from './delivery-counts.js'
import { changeSaid, type Provider, type ProviderForm, readProviderForm, shareOf, standingOf } from './provider.js'
import { DELIVERY_COLUMNS, providerColumns } from './provider-list.js'

@Controller()
export class ProvidersController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

  @Get(PATHS.deliveries)
  async list(@SignedInSession() session: Session, @Query('format') asked: unknown, @Query('of') of: unknown): Promise<Answer> {
    const [providers, metrics] = await Promise.all([this.providers(session), this.metrics()])
    const answers = answersIn(metrics)
    const columns = providerColumns(providers, (provider) => answersOf(provider, answers), this.parts.clock.now())
    const format = formatIn(asked)
    if (format && of === 'deliveries') return listFile('deliveries', DELIVERY_COLUMNS, { items: deliveriesIn(metrics), cut: false }, format)
    if (format) return listFile('providers', columns, { items: providers, cut: false }, format)
    return page('providers/providers.njk', {
      providers: tableOf('providers', columns, providers), deliveries: tableOf('deliveries', DELIVERY_COLUMNS, deliveriesIn(metrics)),
      more: filesOf(PATHS.deliveries), moreDeliveries: filesOf(`${PATHS.deliveries}?of=deliveries`),
    })
  }

  @Get(PATHS.provider)
  show(@SignedInSession() session: Session, @Param('provider') name: string): Promise<Page> {
    return this.pageOf(session, name, null, [], 200)
  }

  @Post(PATHS.provider)
  async change(@SignedInSession() session: Session, @Param('provider') name: string, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const { form, faults, order } = readProviderForm(body)
    if (faults.length > 0) return this.pageOf(session, name, form, faults, 400)
    const answer = await this.door(session).put<Provider>(to('/providers/:provider', { provider: name }), order)
    return answer.ok ? goTo(to(PATHS.provider, { provider: name })) : this.pageOf(session, name, form, faultsOf(answer, 'weight', fieldOf), answer.status)
  }

  private async pageOf(session: Session, name: string, written: ProviderForm | null, faults: FormFault[], status: number): Promise<Page> {
    const all = await this.providers(session)
    const provider = all.find((one) => one.provider === name)
    if (!provider) throw new ProblemError(404, 'There is no such provider')
    const now = this.parts.clock.now()
    const people = await this.parts.sessions.namesOf(provider.changes.map(({ by }) => by))
    const form = written ?? { weight: String(provider.weight), perSecond: provider.perSecond === null ? '' : String(provider.perSecond), reason: '' }
    return page('providers/provider.njk', {
      mayChange: mayDo(session, 'POST', PATHS.provider),
      provider,
      name: providerCell(provider.provider),
      channel: channelCell(provider.channel),
      changes: provider.changes.map((change) => ({ at: change.at, ...changeSaid({ ...change, by: personText(people, change.by) }) })),
      form,
      faults,
      standing: standingOf(provider, now),
      share: shareOf(provider, all, now),
      path: to(PATHS.provider, { provider: name }),
    }, status)
  }

  private async providers(session: Session): Promise<Provider[]> {
    return bodyOf(await this.door(session).get<{ items: Provider[] }>('/providers')).items
  }

  private async metrics(): Promise<string> {
    return (await this.doors.open('notifier', '/metrics'))?.text ?? ''
  }

  private door(session: Session): Door {
    return this.doors.of(session, 'notifier')
  }
}

const filesOf = (path: string) => {
  const at = (format: string): string => `${path}${path.includes('?') ? '&' : '?'}format=${format}`
  return { csv: at('csv'), json: at('json') }
}

const FIELDS: Record<string, string> = { '/weight': 'weight', '/perSecond': 'perSecond', '/reason': 'reason' }
const fieldOf = (pointer: string): string => FIELDS[pointer] ?? 'weight'
