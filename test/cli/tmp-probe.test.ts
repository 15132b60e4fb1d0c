import { test, expect } from 'vitest';
import { Outside, V1, until } from '../support/outside.ts';
test('probe', async () => {
  const t0 = performance.now(); const lap=(w:string)=>console.log(w, Math.round(performance.now()-t0));
  const o = await Outside.open(); lap('open');
  try {
    const s = await o.start(); lap('start');
    const key = await o.connect('one.myshopify.com'); lap('connect+key');
    const v = new V1(s.url, key);
    console.log(JSON.stringify((await v.get('/program')).body), (await v.get('/ledger/health')).body);
    console.log(await o.cli(['shops','list','--json']), await o.cli(['shops','list'],{silent:true}));
    lap('list');
    console.log(await s.stop()); lap('stop'); console.log(s.stderr());
  } finally { await o.close(); lap('close'); }
}, 120000);
