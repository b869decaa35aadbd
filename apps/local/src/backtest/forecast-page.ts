// Why: what the forecast is worth is said where people can read it, by the figures of a run and not by hand; with what was invented, and what
// the figures do not show.
import { LOOK_BACK_DAYS, PACE_DAYS, REASON_IN_WORDS, type ForecastReason, WORK_MINUTES } from '@kept-informed/forecast'
import { assumptionsInWords } from './assumptions-in-words.js'
import { ELSEWHERE } from './crime-group.js'
import type { Figures } from './figures.js'
import { type AlarmScore, type BreachScore, WHY_MISSED } from './score-breaches.js'
import type { SettingScore } from './try-breaches.js'
import type { Errors } from './try-load.js'

const number = (n: number): string => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ' ')
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`)
const table = (head: string[], rows: string[][]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

export function forecastPage({ crimes, duties, load, breaches }: Figures): string {
  return `# What the forecast is worth

Made by \`npm run backtest -- --write\`; not edited by hand. What is asked: of what \`GET /forecast\` says will be missed, how much is missed; of what is missed,
how much was said, and how early; and how far off is the work that it expects.

Data: ${number(crimes)} burglaries that the Metropolitan Police recorded in 2016, and their outcomes ([how it was made](../apps/local/sample/london-2016/README.md);
contains public sector information licensed under the Open Government Licence v3.0). The real rules of the real packs make ${number(duties)} duties of them.
Months are as published; day and hour within the month are spread evenly by hash, and all dates lie eight years later, in a year for which the packs are in force.

## The rules of the forecast

- A message is in time if one of the ways that are left arrives in time. Else a person must do it.
- What a person must do stands in the queue of its unit, what is due first comes first. It is in time if place ÷ pace working days are over before its time.
- Pace: the mean of what the unit's people got done on the last ${PACE_DAYS} working days. Late work stands in front by the share that the unit lately gave to it
  (\`GET /forecast\` measures both from what is stored, and says them under \`assumptions.pace\`); where no late work waited in those days, in front of everything.
- Expected crimes of a day: the mean of the same weekday in the last ${LOOK_BACK_DAYS / 7} weeks, bank holidays taken for Sundays.
  Expected duties: those × what arose for each crime in the same weeks.

## Expected load: against what really came

On the first of each month from February to December, the whole month borough by borough, from the months before only. Nothing here is simulated but the day within the month.

${loadTable(load)}

${loadInWords(load.all, load.london)}
${boroughsInWords(load.byUnit)}
Weekdays, holidays and single days cannot be tried: the data knows months only.

Duties of all London, month by month, by rule. Those that every report of a burglary owes go with the crimes; the others hang on outcomes:

${table(['rule', 'expected', 'came', 'off in a month, on the average', 'too many or too few'], Object.entries(load.duties).map(([ruleId, errors]) => [`\`${ruleId}\``, number(errors.expected), number(errors.came), number(errors.mae), `${errors.biasPercent} %`]))}

## Breaches: in a simulated workforce over the real arrivals

The data does not say who told which victim when. So crimes, outcomes and their months are real; duties, due days, post and the forecast are the product's own;
victims' contacts and safe hours, the people, their illness and their ways of working are invented. Each working morning of the year, at nine, the forecast is
asked with what was known then. Scored is every duty that arises from February on and is due by the end of the year. An alarm is a duty of which it was said
on any morning that it will be missed; hours are from the first right alarm to the breach, the median.

${breachTable(breaches)}

People: their minutes in the year ÷ the minutes of their work. Late work: done first, before other work, or last, after it. \`GET /forecast\` knows what share
of its work a unit gives to what is late, as the first columns do. All late first: the same forecast without that share, for comparison. Last day: the naive rule that
all that is open within 24 hours of its time will be missed. The other naive rule, that nothing will be missed, never gives an alarm: it catches none.

What was said on a morning, and how often the duty was missed in the end, over all settings:

${saidTable(breaches)}

Breaches of which nothing was said before: ${missedInWords(breaches)}.

## What this shows, and what not

${verdict(breaches)}
- A forecast counts tasks, not minutes, knows nobody's rota, and nothing of work that has not arrived yet. What is missed without a word is mostly that.
- A message that waits for an approval and is too late by every way is forecast to be missed; in this world a person still calls, and is often in time. So the
  alarms about ways and letters are right less often than those about queues.
- Nobody in this world acts on an alarm. In life they should, and then alarms come untrue: a count of right alarms in use says less than this one.
- The outcomes are those of the crime's own month only, so courts and charges weigh less than in life, and duties are nearly all those of a report.
- One kind of crime, one city, one year, and one invented workforce in ${breaches.length} settings. The figures compare rules of warning; they do not say how many breaches a force would have.

## What was invented

${assumptionsInWords(WORK_MINUTES).map((line) => `- ${line}`).join('\n')}
`
}

function loadTable({ all, london }: Figures['load']): string {
  const row = (name: string, { mae, mape, biasPercent }: Errors): string[] => [name, String(mae), `${mape} %`, `${biasPercent} %`]
  return table(['', 'off by crimes, on the average', 'off by per cent, on the average', 'too many or too few'], [
    row('a borough’s month: the forecast', all.ours), row('a borough’s month: the same as last month', all.sameAsLastMonth),
    row('London’s month: the forecast', london.ours), row('London’s month: the same as last month', london.sameAsLastMonth),
  ])
}

function loadInWords(all: Figures['load']['all'], london: Figures['load']['london']): string {
  const compare = ({ ours, sameAsLastMonth }: Figures['load']['all']): string => {
    const gain = Math.round((100 * (sameAsLastMonth.mae - ours.mae)) / sameAsLastMonth.mae)
    return gain > 0 ? `${gain} % nearer than the naive guess` : gain < 0 ? `${-gain} % farther off than the naive guess` : 'no nearer than the naive guess'
  }
  return `For a borough the forecast is ${compare(all)}, for London as a whole ${compare(london)}: the last weeks are a fair guide, and no more than that. It sees no season coming.`
}

function boroughsInWords(byUnit: Figures['load']['byUnit']): string {
  const boroughs = Object.entries(byUnit).filter(([unit]) => unit !== ELSEWHERE).sort(([, a], [, b]) => a.ours.mape - b.ours.mape)
  const named = (one: (typeof boroughs)[number] | undefined): string => (one ? `${one[1].ours.mape} % in ${one[0]}` : '–')
  const nearer = boroughs.filter(([, { ours, sameAsLastMonth }]) => ours.mae < sameAsLastMonth.mae).length
  return `By borough it is off by ${named(boroughs[0])} to ${named(boroughs.at(-1))}, and nearer than the naive guess in ${nearer} of ${boroughs.length}; each borough’s figures are in \`apps/local/sample/london-2016/figures.json\`.`
}

const alarms = ({ alarms: all, right, hours }: AlarmScore, breaches: number): string[] => [percent(right, all), percent(right, breaches), hours === null ? '–' : String(hours)]

function breachTable(scores: readonly SettingScore[]): string {
  const head = ['people', 'late work', 'duties missed', 'alarms right', 'breaches caught', 'hours before', 'all late first: right', 'caught', 'last day: right', 'caught', 'hours before']
  return table(head, scores.map(({ capacity, order, knowing, unknowing }) => [
    String(capacity), order === 'overdue-first' ? 'first' : 'last', percent(knowing.breaches, knowing.duties), ...alarms(knowing.ours, knowing.breaches),
    ...alarms(unknowing.ours, unknowing.breaches).slice(0, 2), ...alarms(knowing.lastDay, knowing.breaches),
  ]))
}

type Word = keyof BreachScore['said']

function saidTable(scores: readonly SettingScore[]): string {
  const words = [...new Set(scores.flatMap(({ knowing }) => Object.keys(knowing.said) as Word[]))].sort()
  const sum = (word: Word, of: 'mornings' | 'breaches'): number => scores.reduce((total, { knowing }) => total + (knowing.said[word]?.[of] ?? 0), 0)
  return table(['said', 'on mornings', 'missed in the end', 'in words'], words.map((word) => [word === 'met' ? 'will be met' : `\`${word}\``, number(sum(word, 'mornings')), percent(sum(word, 'breaches'), sum(word, 'mornings')), word === 'met' ? '' : REASON_IN_WORDS[word as ForecastReason]]))
}

function missedInWords(scores: readonly SettingScore[]): string {
  const count = (why: (typeof WHY_MISSED)[number]): number => scores.reduce((total, { knowing }) => total + knowing.missed[why], 0)
  const all = WHY_MISSED.reduce((total, why) => total + count(why), 0)
  return `${number(all)} over all settings; ${WHY_MISSED.map((why) => `${why} ${percent(count(why), all)}`).join(', ')}`
}

function verdict(scores: readonly SettingScore[]): string {
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
  const right = ({ ours }: BreachScore): number => share(ours.right, ours.alarms)
  const range = (of: (score: SettingScore) => number): string => `${percent(Math.min(...scores.map(of)), 1)} to ${percent(Math.max(...scores.map(of)), 1)}`
  const better = scores.filter(({ knowing }) => right(knowing) > share(knowing.lastDay.right, knowing.lastDay.alarms)).length
  const worse = scores.filter(({ knowing, unknowing }) => right(unknowing) < right(knowing) - 0.05).length
  return [
    `- Of its alarms ${range(({ knowing }) => right(knowing))} are right, and it catches ${range(({ knowing }) => share(knowing.ours.right, knowing.breaches))} of the breaches, by setting.`,
    `- In ${better} of ${scores.length} settings more of its alarms are right than of the last-day rule, which catches everything by crying about everything, hours before.`,
    `- Without the share given to late work, its alarms are plainly less right in ${worse} of ${scores.length} settings: those in which late work is left lying.`,
  ].join('\n')
}
