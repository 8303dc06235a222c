export function apiUrlOf(env: Readonly<Record<string, string | undefined>>): string;
export function basePathOf(env: Readonly<Record<string, string | undefined>>): string;
