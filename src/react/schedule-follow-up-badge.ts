import '../define/schedule-follow-up-badge.js';
import { ScheduleFollowUpBadge as ScheduleFollowUpBadgeElement } from '../elements/schedule-follow-up-badge.js';
import { createWrapper, ANSWER_EVENTS, type Wrapper } from './create-wrapper.js';

/** `<schedule-follow-up-badge>` for React before 19; importing it registers the tag. */
export const ScheduleFollowUpBadge: Wrapper<ScheduleFollowUpBadgeElement, typeof ANSWER_EVENTS> =
  createWrapper('schedule-follow-up-badge', ScheduleFollowUpBadgeElement, ANSWER_EVENTS);
