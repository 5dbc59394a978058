// The provider comes first, so that elements already on the page find it when their turn comes.
import './backup-health-provider.js';
import './backup-health-kpi.js';
import './backup-attention-list.js';
import './schedule-follow-up-badge.js';
import './backup-basis-confirmation.js';
