import { saveFile } from '../../save-file.ts';

/** `version` tells the files of one folder apart. */
export function saveDocument(document: unknown, version: string): void {
  saveFile({
    blob: new Blob([`${JSON.stringify(document, null, 2)}\n`], { type: 'application/json' }),
    name: `regulars-program-${version}.json`,
  });
}
