/** Reasons, as people would give them. None of them names a person or a day. */
export const moved: readonly string[] = [
  'The lead is on long leave; cover has been agreed from next month.',
  'More people wished to be heard than we had planned for, and that is worth waiting for.',
  'We want to try it with two more teams before everybody has it.',
  'An inspection took the time of the same four people.',
  'National guidance is about to change; we would rather publish once.',
  'The partner’s sign-off meeting comes after our date.',
  'The first version did not work for night staff.',
  'Recruitment took longer than it should have.',
  'It was wrongly thought to be waiting for somebody else.',
]

export const stopped: readonly string[] = [
  'The record system is to be replaced, and work on the old one would be lost.',
  'There is no capacity for it this year. The sub-group has been told plainly.',
  'The two teams have merged; the new team will plan afresh.',
  'It turned out to duplicate what another agency has already done well.',
]

export const notStarted: readonly string[] = [
  'Not begun: the post that would do it is being recruited to.',
  'Not begun; it comes after the inspection, and we have said so.',
  'Not begun. We would like to talk with the sub-group about the order of things.',
]

export const accepted: readonly string[] = [
  'Accepted. It fits with what our own practitioners told us.',
  'Accepted, and thank you for the care with which the review was done.',
  'Accepted by the executive lead.',
  'Accepted. We would have asked ourselves for the same.',
]

export const notAccepted: readonly string[] = [
  'It would need two posts that we do not have; our leaders have considered it and decided otherwise for now.',
  'We believe that it belongs to another agency, and say so here for the sub-group to decide.',
  'National guidance is about to ask for something different in the same place; two ways of doing it would be worse than one.',
]

export const inPart: readonly string[] = [
  'Accepted for new referrals. We cannot go back over closed ones.',
  'Accepted for the north of the county. The south uses another record until next year.',
  'Accepted, except for the time limit, which we could not keep at weekends.',
]

export const anotherWay: readonly string[] = [
  'We will get to the same place through the meeting that we hold every morning, and not with another form.',
  'We would rather build it into supervision than into a checklist, and will show that it works.',
  'A named person in each team can do this better than a new panel; we ask the sub-group to look at it after two terms.',
]

export const alreadyDone: readonly string[] = [
  'Our procedure has said this since the year before the review.',
  'This was put in place after our own learning review, before the report came to us.',
  'We made this change when the service was last set up anew.',
]

export const closedNotDone: readonly string[] = [
  'Several attempts have not found a way that works for night staff. The sub-group would rather say so than leave it open.',
  'The money for it ended, and no agency can take it on. The gap remains and is on the risk register.',
  'Only a change in national systems would do this; it has been put to those who could make it.',
]

export const noLongerApplies: readonly string[] = [
  'The service that it was about has closed; those whom it saw are seen elsewhere, and a recommendation follows them there.',
  'The law changed, and now requires more than this asked.',
  'It was recorded twice; the other record has the history.',
]

export const replaced: readonly string[] = [
  'A later review asks for the same and says it better. One plan, not two.',
  'Merged with the later recommendation at the agency’s own suggestion; what was done so far goes with it.',
  'Two recommendations asked for nearly the same thing; this one gives way.',
]

export const reopened: readonly string[] = [
  'A family asked why this was given up, and the sub-group had no good answer.',
  'The new system can do what the old one could not.',
]

export const planNotSufficient: readonly string[] = [
  'It says what will be written and said. Nothing in it would show whether anything changed for a child.',
  'Good as far as it goes; night staff and agency staff are not in it.',
  'The sub-group asks for one change in how the work is done, beside what people are told.',
]

export const planSufficient: readonly string[] = [
  'If all of this is done, the same gap would be hard to miss.',
  'Enough, and not too much.',
]

export const lowered: readonly string[] = [
  'So few cases a year that a sample would take three years, and could point to a family. Seen is enough here.',
  'Another board reads the same files every year and tells us what it finds; a second test by us would add work and no knowledge.',
]

export const openedAgain: readonly string[] = [
  'We said it was done. One site had not had it; that is being put right.',
  'The new record went live without it. It has to be done again, and better.',
]

export const handedOver: readonly string[] = [
  'The team moved to another part of the service, and the work with it.',
  'The new integrated care board has taken on the plans of the old.',
]

export const sameGap: readonly string[] = [
  'The newer review met the same gap. We had said that it was closed; we say now that it is not.',
  'The newer review saw the same thing in another family. It is better to have looked.',
]
