import 'backup-health-kit/define';
import { useElement } from './react-18-hook.js';

export function BackupHealth({ tenantId, links, onChange, navigate }) {
  const take = (event) => (event.preventDefault(), navigate(event.detail.href));
  const listeners = {
    'backup-health-change': (event) => onChange(event.detail.assessment),
    'backup-health-navigate': take,
  };
  const endpoint = '/api/tenants/{tenantId}/backup-health';
  return (
    <backup-health-provider
      ref={useElement({ links }, listeners)}
      {...{ endpoint }}
      tenant-id={tenantId}
    >
      <backup-health-kpi />
      <backup-attention-list />
      <schedule-follow-up-badge />
    </backup-health-provider>
  );
}
