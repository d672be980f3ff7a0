import type { Lesson } from './lesson.js'

export const growingUp: readonly Lesson[] = [
  {
    key: 'self-harm',
    topic: 'young people who harm themselves',
    themes: ['adolescent mental health', 'information sharing'],
    agencies: ['mental-health', 'acute', 'schools', 'gps'],
    tool: 'safety plan made with the young person',
    practices: [
      'a young person seen in hospital after self-harm is seen again within seven days, and school knows the safety plan',
      'the safety plan is written with the young person, and a parent or carer has a copy',
      'a young person who does not come to a first appointment is telephoned the same day, and not discharged by letter',
    ],
    learning: [
      'She was assessed four times and, in her words, listened to once.',
      'Each attendance was dealt with well. Nobody saw that they were coming closer together.',
    ],
  },
  {
    key: 'capacity',
    topic: 'capacity and consent from sixteen',
    themes: ['mental capacity and consent at 16 and over', 'transitions'],
    agencies: ['mental-health', 'adult-care', 'acute', 'social-care'],
    tool: 'capacity assessment',
    practices: [
      'capacity is considered for each serious decision of a young person of sixteen or seventeen, and the reasoning is recorded',
      'a refusal of care is explored for fear and for pressure from others before it is accepted',
    ],
    learning: ['“He has capacity” was written eleven times, and tested once.'],
  },
  {
    key: 'care-leavers',
    topic: 'young people leaving care',
    themes: ['looked-after children and care leavers', 'transitions'],
    agencies: ['social-care', 'housing', 'adult-care', 'mental-health', 'probation'],
    tool: 'pathway plan',
    practices: [
      'the pathway plan names the adult the young person would ring at night, and that adult knows it',
      'a care leaver who loses a tenancy is seen in person within two working days',
      'adult services meet the young person before their eighteenth birthday, and not after it',
    ],
    learning: [
      'On his eighteenth birthday he lost four of the five people who knew him.',
      'The pathway plan was in date, complete, and not known to him.',
    ],
  },
  {
    key: 'moving-to-adult-services',
    topic: 'the move to adult services',
    themes: ['transitions', 'children with disability and complex health'],
    agencies: ['adult-care', 'mental-health', 'social-care', 'icb'],
    tool: 'transition plan',
    practices: [
      'planning for adult life begins at fourteen, and one named worker stays until the young person is settled',
      'a young person who will not meet the threshold for adult care has a plan that says who will help instead',
    ],
    learning: ['Two services each wrote that the other would be taking the lead.'],
  },
  {
    key: 'home-education',
    topic: 'children who are taught at home',
    themes: ['elective home education', 'children not in school'],
    agencies: ['education', 'schools', 'social-care', 'community'],
    tool: 'home education notification form',
    practices: [
      'a school tells the council of any worry on the day that a parent writes to withdraw a child',
      'a child withdrawn within a year of social care contact is talked over by education and social care in the same week',
      'the school nurse knows of each child who becomes home educated, and offers a contact',
    ],
    learning: [
      'He left the roll on a Friday. By Monday no professional had a reason to see him.',
      'Everyone respected the parents’ right to choose; nobody connected the choice with the worry that came before.',
    ],
  },
  {
    key: 'private-fostering',
    topic: 'children living with people who are not close relatives',
    themes: ['private fostering', 'professional curiosity'],
    agencies: ['education', 'social-care', 'gps', 'schools'],
    tool: 'admission and registration form',
    practices: [
      'admission and registration ask who the child lives with and how they are related, and someone acts on the answer',
      'a private fostering notice leads to a visit within seven working days',
    ],
    learning: ['Three forms gave three different answers to who she lived with. All three were filed.'],
  },
  {
    key: 'disabled-children',
    topic: 'safeguarding disabled children',
    themes: ['children with disability and complex health', 'voice of the child'],
    agencies: ['social-care', 'community', 'education', 'acute'],
    tool: 'communication passport',
    practices: [
      'a disabled child is seen with someone who knows how they communicate, and the record says how they did',
      'changes in weight, skin and mood are compared over time, and are never put down to disability without a second look',
      'the annual review of an education, health and care plan asks about safety at home and during short breaks',
    ],
    learning: [
      'The child’s way of saying no was known to one teaching assistant.',
      'Every sign had an explanation in the diagnosis, and so none of them was added up.',
    ],
  },
  {
    key: 'induced-illness',
    topic: 'illness that does not fit what is found',
    themes: ['fabricated or induced illness', 'supervision and management oversight'],
    agencies: ['acute', 'gps', 'community', 'schools'],
    tool: 'health chronology led by the named doctor',
    practices: [
      'one lead paediatrician holds the whole picture when more than three specialists see a child',
      'staff who are puzzled by symptoms have a named doctor to talk to before they talk to the family',
    ],
    learning: ['Fourteen specialists were each careful. There was no one to whom the fourteenth letter looked different.'],
  },
  {
    key: 'culture',
    topic: 'language, culture and faith',
    themes: ['race, ethnicity, culture and faith', 'voice of the child'],
    agencies: ['acute', 'police', 'social-care', 'schools', 'community'],
    tool: 'interpreter booking and record',
    practices: [
      'an independent interpreter is used for every conversation about safety, and never a relative or a child',
      'assessments say what race, culture and faith mean in this child’s life, in the family’s words',
    ],
    learning: ['A cousin interpreted at six of eight visits. The review met the mother with an interpreter, and heard another story.'],
  },
  {
    key: 'moving-families',
    topic: 'families who move',
    themes: ['Gypsy, Roma and Traveller families', 'information sharing'],
    agencies: ['community', 'education', 'social-care', 'gps'],
    tool: 'transfer-in and transfer-out record',
    practices: [
      'records follow a child within five working days of a move, and the sender telephones as well as sends',
      'a family who moves while a plan is open is met by both areas before the plan is closed',
    ],
    learning: ['The family moved three times in a year; each new area began again from nothing.'],
  },
]
