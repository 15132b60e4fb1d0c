import { Router } from 'express';
import type { Database } from '../store/database.ts';

/** For whoever runs the process: `/healthz` says that it lives, `/readyz` that it can serve. */
export function healthRouter(db: Database): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const ready = await db.query('select 1').then(
      () => true,
      () => false,
    );
    response.status(ready ? 200 : 503).json({ ok: ready });
  });
  return router;
}
