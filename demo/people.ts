/** Who can sign in. What they may do is for each tenant's memberships to say. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

export const PEOPLE: readonly Person[] = [
  {
    id: 'operator',
    name: 'Olivia Brandt',
    summary: 'Operator of every tenant: sees everything and may act.',
  },
  {
    id: 'viewer',
    name: 'Victor Okafor',
    summary: 'Viewer of most tenants: may look, but not at schedules.',
  },
  {
    id: 'outsider',
    name: 'Uma Sørensen',
    summary: 'Outsider: signed in, but a member of no tenant.',
  },
];

export type Role = 'operator' | 'viewer';

export interface Rights {
  readonly backupSets: boolean;
  readonly backupSchedules: boolean;
  readonly mayAct: boolean;
}

export const RIGHTS: Readonly<Record<Role, Rights>> = {
  operator: { backupSets: true, backupSchedules: true, mayAct: true },
  viewer: { backupSets: true, backupSchedules: false, mayAct: false },
};
