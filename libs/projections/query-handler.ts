import type { Question, ReadDatabase } from '@ledger/kernel'
import { Inject, type Type } from '@nestjs/common'
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs'
import { READ_MODELS, type ReadModels } from './read-models.js'

/** A question put to one partnership's tables. `after` is the last position the asker has seen. */
export abstract class Asked<Params extends object, Answer> extends Query<Answer> {
  constructor(
    readonly partnership: string,
    readonly question: Question,
    readonly params: Params,
    readonly after?: string,
  ) {
    super()
  }
}

/** What the query bus carries, and who answers it. */
export interface QueryFor<Params extends object, Answer> {
  readonly Query: new (partnership: string, question: Question, params: Params, after?: string) => Asked<Params, Answer>
  readonly Handler: Type<IQueryHandler<Asked<Params, Answer>, Answer>>
}

/**
 * Puts a pure answer on the query bus: `const ActionDetails = queryFor('action-details', actionDetailsOf)`, then
 * `new ActionDetails.Query(partnership, question, params)`, and `ActionDetails.Handler` among the module's providers.
 */
export const queryFor = <Params extends object, Answer>(
  name: string,
  answer: (db: ReadDatabase, question: Question, params: Params) => Answer,
): QueryFor<Params, Answer> => {
  class AskedHere extends Asked<Params, Answer> {}

  @QueryHandler(AskedHere)
  class Handler implements IQueryHandler<Asked<Params, Answer>, Answer> {
    constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

    async execute({ partnership, question, params, after }: Asked<Params, Answer>): Promise<Answer> {
      const db = await this.models.read(partnership, question.asAt, after)
      return db.atOnce((rows) => answer(rows, question, params))
    }
  }

  Object.defineProperty(AskedHere, 'name', { value: name })
  Object.defineProperty(Handler, 'name', { value: `${name} handler` })
  return { Query: AskedHere, Handler }
}
