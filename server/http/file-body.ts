/** A body that is a file to keep instead of JSON. */
export class FileBody {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Plain ASCII without quotes: it stands in a header. */
  readonly name: string;

  constructor(file: { bytes: Uint8Array; contentType: string; name: string }) {
    this.bytes = file.bytes;
    this.contentType = file.contentType;
    this.name = file.name;
  }
}
