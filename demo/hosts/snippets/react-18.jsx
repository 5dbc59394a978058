import 'backup-health-kit/define';
import { useElement } from './react-18-hook.js';

export function BackupHealth({ tenantId, links, onChange, navigate }) {
  const provider = useElement(
    { links, endpoint: '/api/tenants/{tenantId}/backup-health' },
    {
      'backup-health-change': (event) => onChange(event.detail.assessment),
      'backup-health-navigate': (event) => (event.preventDefault(), navigate(event.detail.href)),
    },
  );
  return (
    <backup-health-provider ref={provider} tenant-id={tenantId}>
      <backup-health-kpi />
      <backup-attention-list />
      <schedule-follow-up-badge />
    </backup-health-provider>
  );
}
