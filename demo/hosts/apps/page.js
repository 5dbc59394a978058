/** What the portal's server tells the app of a page, and where the links of this portal lead. */
const { tenants, tenant } = document.querySelector('#app').dataset;

export const TENANTS = JSON.parse(tenants);
export const FIRST_TENANT = tenant;
export const LINKS = {
  backupSets: '/tenants/{tenantId}/backup-sets?reason={reason}',
  backupSet: '/tenants/{tenantId}/backup-sets/{backupSetId}?reason={reason}',
  backupSchedules: '/tenants/{tenantId}/backup-schedules?reason={reason}',
};

/** What the host itself says of the tenant: nothing as long as all it was told of is another one. */
export function postureOf(assessment, tenant) {
  return assessment?.tenantId === tenant ? assessment.posture : '';
}
