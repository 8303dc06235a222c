import { Agent } from 'node:http';
import { startServer } from '../../tests/helpers/running-server.ts';
import { ask } from '../ask.ts';
import { actAtDesk, openDeskSession } from '../members/desk.ts';
import { memberCards } from '../members/sign-in.ts';

const REVOCATIONS = 40;
export const GATED_FILE = '/api/rooms/salon/works.json';

/** Revokes cards and asks at once for a gated file; one that is given is one too many. */
export async function revokeWithOne(): Promise<{ given: number; tried: number }> {
  const server = await startServer();
  const agent = new Agent({ keepAlive: true });
  const beside = await memberCards({ dataDir: server.dataDir });
  try {
    const desk = await openDeskSession(beside.service);
    let given = 0;
    for (let n = 0; n < REVOCATIONS; n++) {
      const { card, cookie } = await beside.show('friend');
      const look = async () =>
        (await ask(server.url, agent, { path: GATED_FILE, headers: { cookie } })).status;
      // Twice: from then on the session is remembered.
      for (const status of [await look(), await look()])
        if (status !== 200) throw new Error(`A member was refused: ${status}`);
      if (n % 2 === 0) await beside.service.revoke(card.id);
      else {
        const act = { act: 'revoke-card', card: card.id } as const;
        await actAtDesk(server.url, agent, { cookie: desk, memberId: card.memberId, act });
      }
      if ((await look()) !== 403) given++;
    }
    return { given, tried: REVOCATIONS };
  } finally {
    agent.destroy();
    await beside.service.close();
    await server.stop();
  }
}
