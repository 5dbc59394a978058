import 'backup-health-kit/define';

export const BackupHealth = ({ tenantId, links, onChange, navigate }) => (
  <backup-health-provider
    tenant-id={tenantId}
    endpoint="/api/tenants/{tenantId}/backup-health"
    links={links}
    onbackup-health-change={(event) => onChange(event.detail.assessment)}
    onbackup-health-navigate={(event) => {
      event.preventDefault();
      navigate(event.detail.href);
    }}
  >
    <backup-health-kpi />
    <backup-attention-list />
    <schedule-follow-up-badge />
  </backup-health-provider>
);
