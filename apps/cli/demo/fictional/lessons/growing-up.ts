import type { Lesson } from './lesson.js'

export const growingUp: readonly Lesson[] = [
  {
    key: 'self-harm',
    topic: 'young people who harm themselves',
    themes: ['adolescent mental health', 'information sharing'],
    tool: 'safety plan made with the young person',
    practices: [
      {
        to: ['acute', 'mental-health'],
        says: 'a young person seen in hospital after self-harm is seen again within seven days, and school knows the safety plan',
      },
      { to: ['mental-health', 'acute'], says: 'the safety plan is written with the young person, and a parent or carer has a copy' },
      {
        to: ['mental-health'],
        says: 'a young person who does not come to a first appointment is telephoned the same day, and not discharged by letter',
      },
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
    tool: 'capacity assessment',
    practices: [
      {
        to: ['mental-health', 'adult-care'],
        says: 'capacity is considered for each serious decision of a young person of sixteen or seventeen, and the reasoning is recorded',
      },
      { to: ['acute', 'adult-care'], says: 'a refusal of care is explored for fear and for pressure from others before it is accepted' },
    ],
    learning: ['“He has capacity” was written eleven times, and tested once.'],
  },
  {
    key: 'care-leavers',
    topic: 'young people leaving care',
    themes: ['looked-after children and care leavers', 'transitions'],
    tool: 'pathway plan',
    practices: [
      { to: ['social-care'], says: 'the pathway plan names the adult the young person would ring at night, and that adult knows it' },
      { to: ['housing', 'social-care'], says: 'a care leaver who loses a tenancy is seen in person within two working days' },
      {
        to: ['adult-care', 'mental-health'],
        says: 'adult services meet the young person before their eighteenth birthday, and not after it',
      },
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
    tool: 'transition plan',
    practices: [
      {
        to: ['adult-care', 'social-care'],
        says: 'planning for adult life begins at fourteen, and one named worker stays until the young person is settled',
      },
      {
        to: ['adult-care', 'mental-health'],
        says: 'a young person who will not meet the threshold for adult care has a plan that says who will help instead',
      },
    ],
    learning: ['Two services each wrote that the other would be taking the lead.'],
  },
  {
    key: 'housing-move',
    topic: 'moves of home and tenancy',
    themes: ['poverty and housing', 'information sharing'],
    tool: 'new tenancy checklist',
    practices: [
      {
        to: ['housing', 'social-care'],
        says: 'a person who moves because of danger has a named contact in the new place before the keys are handed over',
      },
      { to: ['housing', 'voluntary'], says: 'a first tenancy has a visit in the first week and in the first month, with time to talk' },
      { to: ['housing', 'police'], says: 'an address that worries one service is flagged to the other on the same day' },
    ],
    learning: [
      'The move was seen as the end of the danger. It was the start of being alone with it.',
      'The keys were handed over on a Friday afternoon.',
    ],
  },
  {
    key: 'home-education',
    topic: 'children who are taught at home',
    themes: ['elective home education', 'children not in school'],
    tool: 'home education notification form',
    practices: [
      { to: ['schools'], says: 'a school tells the council of any worry on the day that a parent writes to withdraw a child' },
      {
        to: ['education', 'social-care'],
        says: 'a child withdrawn within a year of social care contact is talked over by education and social care in the same week',
      },
      { to: ['community'], says: 'the school nurse knows of each child who becomes home educated, and offers a contact' },
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
    tool: 'admission and registration form',
    practices: [
      {
        to: ['gps', 'education'],
        says: 'admission and registration ask who the child lives with and how they are related, and someone acts on the answer',
      },
      { to: ['social-care'], says: 'a private fostering notice leads to a visit within seven working days' },
    ],
    learning: ['Three forms gave three different answers to who she lived with. All three were filed.'],
  },
  {
    key: 'disabled-children',
    topic: 'safeguarding disabled children',
    themes: ['children with disability and complex health', 'voice of the child'],
    tool: 'communication passport',
    practices: [
      {
        to: ['social-care', 'acute'],
        says: 'a disabled child is seen with someone who knows how they communicate, and the record says how they did',
      },
      {
        to: ['community', 'acute'],
        says: 'changes in weight, skin and mood are compared over time, and are never put down to disability without a second look',
      },
      {
        to: ['education'],
        says: 'the annual review of an education, health and care plan asks about safety at home and during short breaks',
      },
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
    tool: 'health chronology led by the named doctor',
    practices: [
      { to: ['acute'], says: 'one lead paediatrician holds the whole picture when more than three specialists see a child' },
      {
        to: ['acute', 'community', 'gps'],
        says: 'staff who are puzzled by symptoms have a named doctor to talk to before they talk to the family',
      },
    ],
    learning: ['Fourteen specialists were each careful. There was no one to whom the fourteenth letter looked different.'],
  },
  {
    key: 'culture',
    topic: 'language, culture and faith',
    themes: ['race, ethnicity, culture and faith', 'voice of the child'],
    tool: 'interpreter booking and record',
    practices: [
      {
        to: ['acute', 'police'],
        says: 'an independent interpreter is used for every conversation about safety, and never a relative or a child',
      },
      { to: ['social-care'], says: 'assessments say what race, culture and faith mean in this child’s life, in the family’s words' },
    ],
    learning: ['A cousin interpreted at six of eight visits. The review met the mother with an interpreter, and heard another story.'],
  },
  {
    key: 'moving-families',
    topic: 'families who move',
    themes: ['Gypsy, Roma and Traveller families', 'information sharing'],
    tool: 'transfer-in and transfer-out record',
    practices: [
      {
        to: ['community', 'education'],
        says: 'records follow a child within five working days of a move, and the sender telephones as well as sends',
      },
      { to: ['social-care', 'community'], says: 'a family who moves while a plan is open is met by both areas before the plan is closed' },
    ],
    learning: ['The family moved three times in a year; each new area began again from nothing.'],
  },
]
