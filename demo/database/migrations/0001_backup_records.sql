create table tenants (
  id text primary key,
  name text not null,
  domain text not null,
  country text not null,
  created_at timestamptz not null default now()
);

create table memberships (
  tenant_id text not null references tenants (id) on delete cascade,
  user_id text not null,
  role text not null check (role in ('operator', 'viewer')),
  primary key (tenant_id, user_id)
);

create index memberships_of_user on memberships (user_id, tenant_id);

create table backup_sets (
  id bigint generated always as identity primary key,
  tenant_id text not null references tenants (id) on delete cascade,
  name text not null,
  -- Free text on purpose: what a status means is for the kit to tell, also of one that it does not know.
  status text not null,
  item_count integer not null default 0 check (item_count >= 0),
  created_by text not null,
  created_at timestamptz not null default now(),
  completed_at timestamptz,
  deleted_at timestamptz,
  unique (id, tenant_id)
);

create index backup_sets_of_tenant on backup_sets (tenant_id, created_at desc);

create table backup_items (
  id bigint generated always as identity primary key,
  tenant_id text not null,
  backup_set_id bigint not null,
  name text not null,
  item_type text not null,
  platform text not null,
  captured_at timestamptz not null,
  metadata jsonb,
  deleted_at timestamptz,
  -- An item can only belong to a set of its own tenant.
  foreign key (backup_set_id, tenant_id) references backup_sets (id, tenant_id) on delete cascade
);

create index backup_items_of_set on backup_items (backup_set_id, id);

create table backup_schedules (
  id bigint generated always as identity primary key,
  tenant_id text not null references tenants (id) on delete cascade,
  name text not null,
  is_enabled boolean not null default true,
  frequency text,
  time_of_day time(0),
  days_of_week integer[],
  timezone text,
  last_run_at timestamptz,
  last_run_status text,
  last_success_at timestamptz,
  next_run_at timestamptz,
  enabled_at timestamptz,
  created_at timestamptz not null default now(),
  deleted_at timestamptz
);

create index backup_schedules_of_tenant on backup_schedules (tenant_id, id);
