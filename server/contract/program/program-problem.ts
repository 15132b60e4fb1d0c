/** Something that can't be published, where it stands and in a sentence. */
export interface ProgramProblem {
  path: (string | number)[];
  message: string;
}
