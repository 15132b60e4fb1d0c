/** What the shop has words of its own for. `texts`: by language, `de`, `pt-BR`. */
export interface Titled<Title extends string | null = string> {
  title: Title;
  texts?: Readonly<Record<string, { title: string }>> | undefined;
}
