/** A list that is read page by page, the next page while this one is worked on. */
export class ReadAhead<Row> {
  private readonly read: (after: Row | null) => Promise<Row[]>;
  private readonly arrive: (rows: readonly Row[]) => Promise<void>;
  private page: readonly Row[] = [];
  private at = 0;
  private next: Promise<Row[]> | null;

  /** `read` gives what stands behind a row; nothing when there is no more. `arrive` is done before a page is handed out. */
  constructor(
    read: (after: Row | null) => Promise<Row[]>,
    arrive: (rows: readonly Row[]) => Promise<void>,
  ) {
    this.read = read;
    this.arrive = arrive;
    this.next = this.start(null);
  }

  /** The row that is next on the page at hand; null: the page is used up. */
  peek(): Row | null {
    return this.page[this.at] ?? null;
  }

  skip(): void {
    this.at += 1;
  }

  /** Turns to the next page. False: there is none. */
  async turn(): Promise<boolean> {
    if (this.next === null) return false;
    this.page = await this.next;
    this.at = 0;
    const last = this.page.at(-1);
    if (last === undefined) {
      this.next = null;
      return false;
    }
    await this.arrive(this.page);
    this.next = this.start(last);
    return true;
  }

  private start(after: Row | null): Promise<Row[]> {
    const reading = this.read(after);
    // Whoever turns the page hears of a failure; until then it is nobody's.
    reading.catch(() => undefined);
    return reading;
  }
}
