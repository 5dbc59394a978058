/** Put in by the build, from package.json. */
declare const __BACKUP_HEALTH_KIT_VERSION__: string | undefined;

/** Which version of the kit this copy is; sources that were not built have none. */
export const VERSION =
  typeof __BACKUP_HEALTH_KIT_VERSION__ === 'string' ? __BACKUP_HEALTH_KIT_VERSION__ : '0.0.0';
