import { build, type Rolldown } from 'vite';

/** The single file of the kit as a given version would ship it. */
export async function singleFileOf(version: string): Promise<string> {
  return await bundle({ mode: 'cdn', define: asVersion(version) });
}

/** The modules of the kit as a host bundles them, as a given version would ship them. */
export async function modulesOf(version: string, entry: string): Promise<string> {
  const output = { codeSplitting: false };
  return await bundle({
    configFile: false,
    define: asVersion(version),
    build: { target: 'es2022', lib: { entry, formats: ['es'] }, rolldownOptions: { output } },
  });
}

function asVersion(version: string): Record<string, string> {
  return { __BACKUP_HEALTH_KIT_VERSION__: JSON.stringify(version) };
}

async function bundle(config: Parameters<typeof build>[0] = {}): Promise<string> {
  const [output] = (await build({
    ...config,
    publicDir: false,
    logLevel: 'error',
    build: { ...config.build, write: false, sourcemap: false },
  })) as [Rolldown.RolldownOutput];
  return output.output[0].code;
}
