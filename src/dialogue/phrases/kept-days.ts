/** How long the service keeps what was said; the citizen is told this number of days. */
export const KEPT_DAYS = 90
