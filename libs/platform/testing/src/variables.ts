// Why: how the run's setup hands addresses to its specs: by the environment, which workers inherit.

export const POSTGRES_VARIABLE = 'KEPT_INFORMED_TEST_POSTGRES'
export const KAFKA_VARIABLE = 'KEPT_INFORMED_TEST_KAFKA'
