import { Command, refuse, type Evolution, type Slice } from '@ledger/kernel'
import { keepingEvents, type SubjectAccessExported } from '../../events/index.js'

/** Says that what is held about a person was written to files. */
export class RecordSubjectAccessExport extends Command<RecordSubjectAccessExportData> {}

export type RecordSubjectAccessExportData = Omit<SubjectAccessExported['data'], 'exportId'>

export interface RecordSubjectAccessExportFacts {
  readonly personKnown: boolean
}

interface Exported {
  readonly isExported: boolean
}

const exported: Evolution<Exported, SubjectAccessExported> = {
  initialState: { isExported: false },
  evolve: () => ({ isExported: true }),
  types: keepingEvents,
}

export const recordSubjectAccessExport: Slice<
  RecordSubjectAccessExportData,
  Exported,
  SubjectAccessExported,
  RecordSubjectAccessExportFacts
> = {
  name: 'record-subject-access-export',
  category: 'subjectaccess',
  creates: true,
  id: (_, newId) => newId,
  evolution: exported,
  decide: (command, { isExported }, { personKnown }, { newId }) => {
    if (isExported) return []
    return personKnown ? [{ type: 'SubjectAccessExported', data: { exportId: newId, ...command } }] : refuse('person-unknown')
  },
}
