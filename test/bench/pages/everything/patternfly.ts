import '@patternfly/elements/pf-card/pf-card.js';
import '@patternfly/elements/pf-label/pf-label.js';
import '@patternfly/elements/pf-progress/pf-progress.js';
import '@patternfly/elements/pf-timestamp/pf-timestamp.js';
