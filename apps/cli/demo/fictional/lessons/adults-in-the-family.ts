import type { Lesson } from './lesson.js'

export const adultsInTheFamily: readonly Lesson[] = [
  {
    key: 'think-family',
    topic: 'seeing the children behind the adult',
    themes: ['think family', 'information sharing'],
    tool: 'children in the household question',
    practices: [
      {
        to: ['mental-health', 'recovery', 'probation'],
        says: 'adult services ask every person they work with about children in their life, and ask again when things change',
      },
      {
        to: ['mental-health', 'recovery'],
        says: 'a change in an adult’s care that could affect a child is told to the child’s health visitor or school by the next day',
      },
      {
        to: ['adult-care', 'mental-health', 'housing'],
        says: 'adult workers come to the child’s meetings, or send what they know in writing',
      },
    ],
    learning: [
      'The adult team knew him as a patient. On the ward, nobody knew that he was a father of three.',
      'Adult services were invited to two of nine meetings.',
    ],
  },
  {
    key: 'parental-mental-health',
    topic: 'parents’ mental health and its effect on children',
    themes: ['parental mental ill health', 'assessment and analysis'],
    tool: 'parental mental health and child impact assessment',
    practices: [
      {
        to: ['mental-health', 'social-care'],
        says: 'an assessment of a parent’s mental health says what daily life is like for the child, on good days and bad',
      },
      { to: ['mental-health'], says: 'the relapse plan of a parent says who looks after the children, and they have agreed to it' },
      {
        to: ['mental-health', 'community'],
        says: 'discharge from hospital of a parent of a baby is planned with the health visitor in the room',
      },
    ],
    learning: [
      'The risk assessment was thorough about harm to himself and silent about the children.',
      'Her illness came and went. The children’s plan was written on a good day.',
    ],
  },
  {
    key: 'parental-substance-use',
    topic: 'parents’ use of alcohol and drugs',
    themes: ['parental substance misuse', 'multi-agency planning'],
    tool: 'safe storage and care plan',
    practices: [
      { to: ['recovery'], says: 'medicines and drugs in a home with children are stored in a locked box that a worker has seen' },
      {
        to: ['recovery', 'social-care'],
        says: 'a positive test, a missed collection or a relapse is shared with the social worker on the same day',
      },
    ],
    learning: ['Progress was measured by attendance. The children measured it in other ways, and nobody asked them.'],
  },
  {
    key: 'learning-disability',
    topic: 'parents with a learning disability',
    themes: ['parental learning disability', 'assessment and analysis'],
    tool: 'easy-read plan',
    practices: [
      {
        to: ['adult-care', 'social-care'],
        says: 'parents with a learning disability have their plan in a form they can use, and an advocate from the start',
      },
      {
        to: ['social-care', 'adult-care'],
        says: 'teaching is offered in the home and repeated, and what the parent can do alone is recorded',
      },
    ],
    learning: ['She had agreed to everything. Later she said that she had understood about half of it.'],
  },
  {
    key: 'self-neglect',
    topic: 'self-neglect and the people who live with it',
    themes: ['self-neglect and whole family', 'mental capacity and consent at 16 and over'],
    tool: 'self-neglect and hoarding pathway',
    practices: [
      {
        to: ['adult-care', 'housing'],
        says: 'a self-neglect meeting asks who else lives in the home, and a young person there has a worker of their own',
      },
      { to: ['adult-care', 'voluntary'], says: 'a refusal of help is revisited within two weeks by the person whom the adult trusts most' },
      {
        to: ['housing', 'adult-care'],
        says: 'environmental health, housing and adult care share one plan where a home is not fit to live in',
      },
    ],
    learning: [
      'His choices were respected, one at a time, until there were none left. A teenager lived with each of them.',
      'Self-neglect was an adult matter, neglect a child matter; the house was the same.',
    ],
  },
]
