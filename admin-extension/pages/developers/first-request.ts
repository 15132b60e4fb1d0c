/** What a developer tries first; `server` is ours. The key is read from where secrets are kept, not typed. */
export function sayFirstRequest(server: string): string {
  return `curl -H "Authorization: Bearer $REGULARS_KEY" \\
  ${server}/v1/rewards`;
}
