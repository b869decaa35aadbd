// Why: "is Docker there?" must be answered once and truthfully: a client on the path is not an engine that answers.
let answer: Promise<boolean> | undefined

export const dockerAnswers = (): Promise<boolean> =>
  (answer ??= import('testcontainers')
    .then(({ getContainerRuntimeClient }) => getContainerRuntimeClient())
    .then(
      () => true,
      () => false,
    ))
