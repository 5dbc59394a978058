<div wire:poll.60s>
  <backup-health-provider
    wire:key="backup-health"
    tenant-id="{{ $tenant->id }}"
    endpoint="/api/tenants/{tenantId}/backup-health"
    backup-sets-href="/tenants/{tenantId}/backup-sets?reason={reason}"
    backup-set-href="/tenants/{tenantId}/backup-sets/{backupSetId}?reason={reason}"
    backup-schedules-href="/tenants/{tenantId}/backup-schedules?reason={reason}"
  >
    <backup-health-kpi></backup-health-kpi>
    <backup-attention-list></backup-attention-list>
    <schedule-follow-up-badge></schedule-follow-up-badge>
  </backup-health-provider>
</div>
