// Why: every address of this view, once. They stay in the browser's history, so none tells what it is.
export const PATHS = {
  start: '/', code: '/code', signOut: '/sign-out', news: '/news', contact: '/contact', call: '/call', check: '/check', about: '/about', help: '/help', ask: '/ask', question: '/question',
} as const
