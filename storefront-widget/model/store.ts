export interface Store<T> {
  read(): T;
  /** Shallow: the given keys replace the present ones. */
  change(part: Partial<T>): void;
  subscribe(listener: (value: T) => void): () => void;
}

export const createStore = <T extends object>(initial: T): Store<T> => {
  let value = initial;
  const listeners = new Set<(value: T) => void>();
  return {
    read: () => value,
    change: (part) => {
      value = { ...value, ...part };
      for (const listener of listeners) listener(value);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
