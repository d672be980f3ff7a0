import fc from 'fast-check'

/**
 * Properties run from one seed, so that a red run is red again when it is looked into, and a change is not judged by another's luck.
 * `LEDGER_SEED=random npm test` looks elsewhere each time; `LEDGER_SEED=12345` looks there. fast-check prints the seed of a failure.
 */
const asked = process.env['LEDGER_SEED']

if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked ?? 20_261_125) })
