export { LocalRun, type Settings } from './local-run.js'
export { type Message, Story, type Timeline, email, letter, sms } from './story.js'
