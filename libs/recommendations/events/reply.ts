/** What an addressee can say. *Not classified*: a reply is held that does not plainly say. */
export type Reply = 'accepted' | 'in part' | 'another way' | 'already done' | 'not accepted' | 'not classified'
