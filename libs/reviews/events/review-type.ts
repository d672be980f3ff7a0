/** The kind of review, as the statute or local practice names it. */
export type ReviewType = 'SCR' | 'LCSPR' | 'MALR' | 'SAR' | 'DHR' | 'JOINT' | 'OTHER' | 'not stated'
