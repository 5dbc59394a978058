import { ScheduleFollowUpBadge } from '../elements/schedule-follow-up-badge.js';
import { defineElement } from './define-element.js';

defineElement('schedule-follow-up-badge', ScheduleFollowUpBadge);

declare global {
  interface HTMLElementTagNameMap {
    'schedule-follow-up-badge': ScheduleFollowUpBadge;
  }
}
