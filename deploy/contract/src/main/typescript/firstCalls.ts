// The first calls of one who builds on the API, by the client that is made of its document: node firstCalls.js ADDRESS TOKEN.
// It prints a line of each, which is the same for the client of every language.
import {
  Configuration, GuichetKind, GuichetsApi, PlanAndUseApi, Problem, ProblemFromJSON, ReferralsApi, ResponseError,
  RightsCheckApi,
} from './client/index';

declare const process: {argv: string[]};

const [address, token] = process.argv.slice(2);
const open = new Configuration({basePath: address, headers: {'Accept-Language': 'en'}});
// The client sends this as it stands: it does not know that tokens of OAuth 2 are bearer tokens.
const partner = new Configuration({
  basePath: address, headers: {'Accept-Language': 'en'}, accessToken: `Bearer ${token}`,
});

async function problemOf(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (refusal) {
    if (refusal instanceof ResponseError) return ProblemFromJSON(await refusal.response.json());
    throw refusal;
  }
  throw new Error('it was not refused');
}

async function main() {
  const desks = await new GuichetsApi(open).listGuichet({quartier: 'dervallieres-zola', kind: GuichetKind.Guichet});
  console.log('desk', desks.items[0].code, desks.items[0].state);

  const answer = await new RightsCheckApi(open).checkRights({
    rightsQuestion: {
      household: {adults: [{birthDate: new Date('1950-05-14')}], children: [], monthlyResources: 950, commune: '44109'},
      quartier: 'breil-barberie',
    },
  });
  const eligible = answer.aids?.aids.filter(aid => aid.verdict === 'ELIGIBLE').map(aid => aid.code) ?? [];
  console.log('rights', eligible.sort().join(' '), 'missing', answer.missing.length);

  const plan = await new PlanAndUseApi(partner).mineUsage();
  console.log('plan', plan.consumer, plan.plan, plan.perMinute);

  const referrals = new ReferralsApi(partner);
  const newReferral = {
    guichet: 'ccas',
    person: {firstName: 'Awa', lastName: 'Exemple', phone: '06 00 00 00 00'},
    consent: {given: true, on: new Date()},
  };
  const idempotencyKey = crypto.randomUUID();
  const sent = await referrals.sendReferral({newReferral, idempotencyKey});
  const again = await referrals.sendReferral({newReferral, idempotencyKey});
  console.log('referral', sent.state, sent.guichet, sent.id === again.id ? 'once' : 'twice');

  const faulty = {...newReferral, person: {...newReferral.person, phone: 'unknown'}};
  const problem = await problemOf(referrals.sendReferral({newReferral: faulty, idempotencyKey: crypto.randomUUID()}));
  console.log('problem', problem.status, problem.type, problem.errors?.[0].pointer);
}

main();
