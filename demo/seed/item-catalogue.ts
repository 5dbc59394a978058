/** One kind of tenant configuration that a backup captures, and things of that kind that tenants really have. */
interface ItemKind {
  readonly type: string;
  readonly platform: string;
  readonly names: readonly string[];
}

/** The columns of a backup item that say what was captured. */
export interface CatalogueItem {
  readonly name: string;
  readonly item_type: string;
  readonly platform: string;
}

const KINDS: readonly ItemKind[] = [
  {
    type: 'Device configuration',
    platform: 'Windows',
    names: [
      'Device restrictions – corporate laptops',
      'Wi-Fi – head office WPA3',
      'VPN – always on, device tunnel',
      'Trusted root certificate – issuing CA 2',
      'SCEP certificate – user authentication',
      'Delivery optimisation – branch offices',
      'Shared PC mode – meeting rooms',
      'Kiosk – reception check-in',
    ],
  },
  {
    type: 'Settings catalogue policy',
    platform: 'Windows',
    names: [
      'Browser hardening – level 2',
      'Office macros – block from the internet',
      'OneDrive – known folder move',
      'Power and sleep – laptops',
      'Local administrator password – rotate monthly',
      'Windows Hello – PIN length and history',
      'Credential guard – enabled with lock',
      'Removable storage – read only',
    ],
  },
  {
    type: 'Device configuration',
    platform: 'macOS',
    names: [
      'FileVault – escrow recovery key',
      'Gatekeeper – identified developers',
      'System extensions – endpoint sensor',
      'Login window – banner and idle lock',
      'Firewall – stealth mode',
    ],
  },
  {
    type: 'Compliance policy',
    platform: 'Windows',
    names: [
      'Windows 11 – encryption and secure boot',
      'Windows 11 – minimum build 26100',
      'Windows – antivirus signature age',
      'Windows – risk score at most medium',
    ],
  },
  {
    type: 'Compliance policy',
    platform: 'iOS/iPadOS',
    names: ['iOS – minimum version 18', 'iOS – jailbroken devices blocked', 'iPad – field tablets'],
  },
  {
    type: 'Compliance policy',
    platform: 'Android',
    names: [
      'Android – work profile passcode',
      'Android – security patch level',
      'Android – rooted devices blocked',
    ],
  },
  {
    type: 'Conditional access policy',
    platform: 'All platforms',
    names: [
      'CA001 – require MFA for administrators',
      'CA002 – block legacy authentication',
      'CA003 – require a compliant device for finance apps',
      'CA004 – sign-in risk high: block',
      'CA005 – guests: terms of use',
      'CA006 – unmanaged browsers: limited sessions',
      'CA007 – service accounts: named locations only',
      'CA008 – register security information from trusted networks',
      'CA009 – break-glass accounts excluded and watched',
    ],
  },
  {
    type: 'Named location',
    platform: 'All platforms',
    names: ['Offices – public addresses', 'Countries – permitted', 'Data centres – egress ranges'],
  },
  {
    type: 'App protection policy',
    platform: 'iOS/iPadOS',
    names: [
      'iOS – mail and files, level 2',
      'iOS – frontline, level 1',
      'iOS – board members, level 3',
    ],
  },
  {
    type: 'App protection policy',
    platform: 'Android',
    names: [
      'Android – mail and files, level 2',
      'Android – frontline, level 1',
      'Android – shared scanners',
    ],
  },
  {
    type: 'Script',
    platform: 'Windows',
    names: [
      'Remove consumer apps.ps1',
      'Set time zone by site.ps1',
      'Map engineering drives.ps1',
      'Install printer drivers.ps1',
      'Disable SMB1.ps1',
    ],
  },
  {
    type: 'Remediation',
    platform: 'Windows',
    names: [
      'Stale user profiles',
      'Disk space below 10 GB',
      'Certificate about to expire',
      'Restart pending for 7 days',
    ],
  },
  {
    type: 'Script',
    platform: 'macOS',
    names: [
      'Rename host by serial number.zsh',
      'Install Rosetta.zsh',
      'Dock layout – design team.zsh',
    ],
  },
  {
    type: 'Enrolment restriction',
    platform: 'All platforms',
    names: [
      'Block personal Windows devices',
      'Allow five devices per user',
      'Android – dedicated devices only',
    ],
  },
  {
    type: 'Autopilot profile',
    platform: 'Windows',
    names: [
      'User driven – standard laptops',
      'Self deploying – signage',
      'Pre-provisioned – executives',
    ],
  },
  {
    type: 'Enrolment status page',
    platform: 'Windows',
    names: ['All users – block until apps are installed', 'Developers – do not block'],
  },
  {
    type: 'Assignment filter',
    platform: 'Windows',
    names: ['Corporate owned', 'Virtual desktops', 'ARM64 devices', 'Model: rugged tablets'],
  },
  {
    type: 'App',
    platform: 'Windows',
    names: [
      'Company portal',
      'Endpoint sensor 7.16',
      'PDF reader – enterprise',
      'ERP client 2026.2',
      'Remote support agent',
    ],
  },
  {
    type: 'App',
    platform: 'iOS/iPadOS',
    names: ['Mail client – managed', 'Field service – App Store licence', 'Authenticator'],
  },
  {
    type: 'Antivirus policy',
    platform: 'Windows',
    names: [
      'Real-time scanning – servers excluded paths',
      'Cloud block level – high',
      'Attachment scanning',
    ],
  },
  {
    type: 'Attack surface reduction',
    platform: 'Windows',
    names: [
      'Block child processes of office apps',
      'Block credential theft',
      'Controlled folder access – audit',
    ],
  },
  {
    type: 'Disk encryption policy',
    platform: 'Windows',
    names: ['XTS-AES 256 – operating system drives', 'Fixed drives – require before write'],
  },
  {
    type: 'Firewall policy',
    platform: 'Windows',
    names: ['Domain profile – inbound rules', 'Public profile – block all inbound'],
  },
  {
    type: 'Update ring',
    platform: 'Windows',
    names: [
      'Ring 0 – IT',
      'Ring 1 – early adopters',
      'Ring 2 – broad',
      'Ring 3 – clinical and shop floor',
    ],
  },
  {
    type: 'Notification template',
    platform: 'All platforms',
    names: ['Device not compliant – first notice', 'Device not compliant – last notice'],
  },
  {
    type: 'Scope tag',
    platform: 'All platforms',
    names: ['Headquarters', 'Subsidiaries', 'Contractors'],
  },
];

const CATALOGUE: readonly CatalogueItem[] = KINDS.flatMap(({ type, platform, names }) =>
  names.map((name) => ({ name, item_type: type, platform })),
);

const VARIANTS = ['', ' (pilot)', ' (Europe)', ' (Americas)', ' (Asia Pacific)', ' (subsidiaries)'];

/** The item at a place in a set: each thing once, then its variants, then numbered copies. */
export function catalogueItem(index: number): CatalogueItem {
  // A step without a common divisor with the length visits everything once, and mixes the kinds.
  const item = CATALOGUE[(index * 29) % CATALOGUE.length]!;
  const round = Math.floor(index / CATALOGUE.length);
  const variant = VARIANTS[round] ?? ` – copy ${round - VARIANTS.length + 2}`;
  return { ...item, name: item.name + variant };
}
