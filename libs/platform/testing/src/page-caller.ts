// Why: specs ask for pages as a browser does, but see every redirect themselves.

export type PageCall = { cookie?: string | undefined; form?: Record<string, string | string[]> | undefined; headers?: Record<string, string> }

/** Asks the server at `url`; `form` as a browser sends one, a list as its name so many times. */
export const pageCaller = (url: string) => (method: string, path: string, { cookie, form, headers = {} }: PageCall = {}): Promise<Response> =>
  fetch(`${url}${path}`, {
    method, redirect: 'manual', headers: { ...(cookie ? { cookie } : {}), ...headers },
    body: form && new URLSearchParams(Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))),
  })
