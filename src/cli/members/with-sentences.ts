import { MembershipError } from '../../membership/index.ts';
import { startSentence } from '../../server/index.ts';
import type { ExitCode, Io } from '../command.ts';

/** A store or key file that can't be used is told in the server's own sentence. */
export async function withSentences(io: Io, act: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof MembershipError)) throw error;
    io.err(startSentence(error));
    return 1;
  }
}
