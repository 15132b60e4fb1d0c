/** Clipboards are refused to some embedded browsers: what is shown can be selected at a touch instead. */
export const copyText = async (text: string): Promise<'copied' | 'copyFailed'> => {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'copyFailed';
  }
};
