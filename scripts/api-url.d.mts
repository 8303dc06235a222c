export function apiUrlOf(env: Readonly<Record<string, string | undefined>>): string;
