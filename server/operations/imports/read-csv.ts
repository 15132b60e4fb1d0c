import { AppError } from '../../base/errors.ts';

/** Characters of one record, and fields. */
const recordMax = 64 * 1024;
const separators = [',', ';', '\t'] as const;

export interface CsvRecord {
  /** Of all records of the file, the header is the first. */
  rowNo: number;
  fields: string[];
}

/**
 * Records as RFC 4180 has them, in UTF-8 with or without a byte order mark; lines end with LF or CRLF, and what separates
 * the fields (comma, semicolon or tab) is read from the header. A file that breaks these rules is refused as a whole.
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = createParser();
  let head = '';
  let separator: string | null = null;
  for await (const chunk of chunks) {
    const text = decode(decoder, chunk);
    if (separator !== null) {
      yield* parser.push(text, separator);
      continue;
    }
    head += text;
    if (!head.includes('\n') && head.length < recordMax) continue;
    separator = separatorOf(head);
    yield* parser.push(head, separator);
  }
  const rest = (separator === null ? head : '') + decode(decoder, undefined);
  separator ??= separatorOf(rest);
  // The last line may end with the file.
  yield* parser.push(`${rest}\n`, separator);
  parser.end();
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array | undefined): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch (cause) {
    throw refuse('The file is not text in UTF-8. In Excel, save it as "CSV UTF-8".', cause);
  }
}

function separatorOf(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const counts = separators.map((each) => line.split(each).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

function refuse(message: string, cause?: unknown): AppError {
  return new AppError('unprocessable', message, { cause });
}

function createParser() {
  /** `closed`: behind the quote that may have ended the field. */
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let field = '';
  let fields: string[] = [];
  let size = 0;
  let rowNo = 1;
  const endField = (): void => {
    fields.push(state === 'plain' ? field.replace(/\r$/, '') : field);
    field = '';
    state = 'start';
  };
  const broken = (what: string) => refuse(`Row ${rowNo} can't be read: ${what}.`);
  function* push(text: string, separator: string): Generator<CsvRecord> {
    for (const char of text) {
      size += 1;
      if (size > recordMax) throw broken('it is too long');
      if (state === 'quoted') {
        if (char === '"') state = 'closed';
        else field += char;
      } else if (char === separator) endField();
      else if (char === '\n') {
        endField();
        const isBlank = fields.length === 1 && fields[0] === '';
        if (!isBlank) yield { rowNo, fields };
        rowNo += 1;
        fields = [];
        size = 0;
      } else if (state === 'closed') {
        if (char === '"') {
          field += char;
          state = 'quoted';
        } else if (char !== '\r') throw broken('text follows a closing quote');
      } else if (char === '"') {
        if (state === 'plain')
          throw broken('a quote stands within a field that has none around it');
        state = 'quoted';
      } else {
        field += char;
        state = 'plain';
      }
    }
  }
  return {
    push,
    end(): void {
      if (state === 'quoted') throw broken('a quote is never closed');
    },
  };
}
