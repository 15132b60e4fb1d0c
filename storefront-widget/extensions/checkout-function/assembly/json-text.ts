/** As much of JSON as a Function's input needs: a reader that goes through the text once. */

const quote: i32 = 0x22;
const backslash: i32 = 0x5c;
/** Nothing that Shopify sends is nested deeper; what is ends the reading. */
const depthMax: i32 = 32;

/** A value: text of a string, number or word; entries of a list or an object. One that is missing has none of them. */
export class Json {
  text: string = '';
  names: string[] = [];
  entries: Json[] = [];

  /** The entry of an object; an empty value where it has none. */
  at(name: string): Json {
    const place = this.names.indexOf(name);
    if (place < 0 || this.entries[place].text == 'null') return new Json();
    return this.entries[place];
  }
}

class Reader {
  place: i32 = 0;

  constructor(private readonly source: string) {}

  value(depth: i32): Json {
    this.skip();
    const first = this.peek();
    if (depth > depthMax) {
      this.place = this.source.length;
      return new Json();
    }
    if (first == 0x7b || first == 0x5b) return this.container(first == 0x7b, depth);
    const value = new Json();
    value.text = first == quote ? this.string() : this.word();
    return value;
  }

  private container(isObject: bool, depth: i32): Json {
    const value = new Json();
    const end = isObject ? 0x7d : 0x5d;
    this.place++;
    while (true) {
      this.skip();
      if (this.place >= this.source.length) return value;
      if (this.peek() == end) {
        this.place++;
        return value;
      }
      if (isObject) {
        value.names.push(this.string());
        this.skip();
      }
      value.entries.push(this.value(depth + 1));
    }
  }

  /** Blanks, and the signs between entries. */
  private skip(): void {
    while (this.place < this.source.length) {
      const sign = this.peek();
      if (sign > 0x20 && sign != 0x2c && sign != 0x3a) return;
      this.place++;
    }
  }

  private string(): string {
    let text = '';
    this.place++;
    let start = this.place;
    while (this.place < this.source.length && this.peek() != quote) {
      if (this.peek() != backslash) {
        this.place++;
        continue;
      }
      text += this.source.substring(start, this.place) + this.escape();
      start = this.place;
    }
    text += this.source.substring(start, this.place);
    this.place++;
    return text;
  }

  /** Leaves the place after it. */
  private escape(): string {
    const sign = this.source.charCodeAt(this.place + 1);
    if (sign == 0x75) {
      const code = <i32>parseInt(this.source.substr(this.place + 2, 4), 16);
      this.place += 6;
      return String.fromCharCode(code);
    }
    this.place += 2;
    if (sign == 0x6e) return '\n';
    if (sign == 0x74) return '\t';
    if (sign == 0x72) return '\r';
    if (sign == 0x62) return '\b';
    if (sign == 0x66) return '\f';
    return String.fromCharCode(sign);
  }

  private word(): string {
    const start = this.place;
    while (this.place < this.source.length) {
      const sign = this.peek();
      if (sign <= 0x20 || sign == 0x2c || sign == 0x7d || sign == 0x5d) break;
      this.place++;
    }
    // A sign that belongs nowhere must not hold the reader up.
    if (this.place == start) this.place++;
    return this.source.substring(start, this.place);
  }

  private peek(): i32 {
    return this.source.charCodeAt(this.place);
  }
}

export function readJson(source: string): Json {
  return new Reader(source).value(0);
}

/** A string as JSON has it. */
export function quoteText(text: string): string {
  let quoted = '"';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign == quote || sign == backslash) quoted += '\\' + String.fromCharCode(sign);
    else if (sign < 0x20) quoted += ' ';
    else quoted += String.fromCharCode(sign);
  }
  return quoted + '"';
}
