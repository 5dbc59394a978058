import type { BackupHealthAssessment } from '../../../src/assessment/index.js';
import { BADGES, drawn, table, type Crowd, type Fixtures } from './crowd.js';

interface Provider extends HTMLElement {
  assessment: BackupHealthAssessment;
  readonly updateComplete?: Promise<unknown>;
}

/** Badges in a table, each for a schedule of its own, all of which go by one provider. */
export async function badgesInProvider(
  tags: { readonly provider: string; readonly badge: string },
  stage: HTMLElement,
  answers: Fixtures['overdue'],
  count = BADGES,
): Promise<Crowd> {
  const provider = document.createElement(tags.provider) as Provider;
  provider.assessment = answers[0];
  stage.append(provider);
  await provider.updateComplete;
  const { element, cells } = table(count);
  let made: Element[] = [];
  return {
    add() {
      made = cells.map((cell, index) => {
        const badge = document.createElement(tags.badge);
        badge.setAttribute('schedule-id', String(index));
        cell.append(badge);
        return badge;
      });
      provider.append(element);
    },
    change(turn) {
      provider.assessment = answers[1 - (turn % 2)]!;
    },
    shown: () => drawn(made),
  };
}
