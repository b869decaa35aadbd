// Why: how many messages stand how, by channel, and how providers answered, are in the notifier's numbers for everybody; here they become rows.

export type DeliveryCount = { channel: string; status: string; n: number }
export type AnswerCount = { provider: string; outcome: string; n: number }

/** The series of that name, by their labels. */
export function seriesOf(metrics: string, name: string): { labels: Record<string, string>; value: number }[] {
  return metrics.split('\n').flatMap((line) => {
    const [, labels, value] = new RegExp(`^${name}\\{(.*)\\} (\\S+)`).exec(line) ?? []
    if (labels === undefined || value === undefined || Number.isNaN(Number(value))) return []
    return [
      {
        labels: Object.fromEntries(
          [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, label, text]) => [
            label ?? '',
            (text ?? '').replaceAll(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one)),
          ]),
        ),
        value: Number(value),
      },
    ]
  })
}

export const deliveriesIn = (metrics: string): DeliveryCount[] =>
  seriesOf(metrics, 'kept_informed_notifier_deliveries')
    .map(({ labels, value }) => ({ channel: labels['channel'] ?? '', status: labels['status'] ?? '', n: value }))
    .sort((a, b) => a.channel.localeCompare(b.channel, 'en') || b.n - a.n)

/** Since the service was started. */
export const answersIn = (metrics: string): AnswerCount[] =>
  seriesOf(metrics, 'kept_informed_notifier_attempts_total').map(({ labels, value }) => ({ provider: labels['provider'] ?? '', outcome: labels['outcome'] ?? '', n: value }))

export type AnswersOf = Record<'accepted' | 'refused' | 'unavailable' | 'unknown', number>
export const answersOf = (provider: string, answers: readonly AnswerCount[]): AnswersOf => {
  const of = (outcome: string): number => answers.filter((one) => one.provider === provider && one.outcome === outcome).reduce((sum, { n }) => sum + n, 0)
  return { accepted: of('accepted'), refused: of('refused'), unavailable: of('unavailable'), unknown: of('unknown') }
}
