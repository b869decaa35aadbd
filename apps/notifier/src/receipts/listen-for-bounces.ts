// Why: bounces come by mail, to an address that names the attempt and proves that we made it; what they mean is stored like any other word.
import { bounceAddresses, type BounceServer, bounceServer } from '@kept-informed/channels'
import type { Notifier } from '../make-notifier.js'
import type { NotifierEnvironment } from '../notifier.config.js'
import { whereFrom } from './where-from.js'

type Settings = Partial<Pick<NotifierEnvironment, 'BOUNCE_PORT' | 'BOUNCE_DOMAIN' | 'BOUNCE_KEY'>>

/** Null: it is not set, and nobody listens. */
export async function listenForBounces({ works, parts: { logger } }: Notifier, { BOUNCE_PORT: port, BOUNCE_DOMAIN: domain, BOUNCE_KEY: key }: Settings, host: string): Promise<BounceServer | null> {
  if (port === undefined || !domain || !key) return null
  const { receipts, counted, clock } = works
  return bounceServer({
    port, host, addresses: bounceAddresses(key, domain),
    heard: ({ attemptId, word, code, at }) => receipts.add({ provider: 'smtp', attemptId, deliveryId: null, providerReference: null, word, code, at, receivedAt: clock.now() }),
    notUnderstood: (attemptId) => {
      counted.unknownWord('smtp')
      logger.pino.warn({ attemptId }, 'mail came to the bounce address of an attempt and says nothing that can be understood')
    },
    failed: (error, attemptIds) => logger.pino.error({ attemptIds, ...whereFrom(error) }, 'a bounce could not be stored; its sender was asked to come again'),
  })
}
