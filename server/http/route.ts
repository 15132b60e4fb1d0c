import type { z } from 'zod';
import type { FieldProblem } from '../base/errors.ts';

/** What a request brings besides its address; what is not named here must not be sent. */
export interface Shapes {
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
}

type Parsed<In extends Shapes, Part extends keyof Shapes> = In[Part] extends z.ZodType
  ? z.output<In[Part]>
  : undefined;

/** A request that has proved who sends it and has been parsed. */
export interface Call<Caller, In extends Shapes> {
  caller: Caller;
  params: Parsed<In, 'params'>;
  query: Parsed<In, 'query'>;
  body: Parsed<In, 'body'>;
}

export interface Answer<Body> {
  status: 200 | 201 | 202;
  body: Body;
  headers?: Readonly<Record<string, string>>;
}

/** The domain's no, on its way to become a problem body. */
export interface Refused {
  status: 404 | 409 | 422;
  refused: string;
  detail: string;
  /** The parts of the input that stood in the way. */
  fields?: readonly FieldProblem[];
}

export interface RouteSpec<Caller, In extends Shapes, Out extends z.ZodType> {
  method: 'get' | 'post' | 'put' | 'delete';
  /** As express writes it: `/members/:id`. */
  path: string;
  in?: In;
  out: Out;
  handler: (call: Call<Caller, In>) => Promise<Answer<z.output<Out>> | Refused>;
}

/** A route whose shapes are no longer known to the compiler, so that many fit in one table. */
export interface Route<Caller> {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  in: Shapes;
  out: z.ZodType;
  handle: (call: {
    caller: Caller;
    params: unknown;
    query: unknown;
    body: unknown;
  }) => Promise<Answer<unknown> | Refused>;
}

/**
 * One address: what may come in, what goes out, and who answers. `Caller` is what the router's
 * `authenticate` made of the request: `const adminRoute = routeFor<AdminCaller>()`.
 */
export function routeFor<Caller>() {
  return <Out extends z.ZodType, In extends Shapes = Record<never, never>>(
    spec: RouteSpec<Caller, In, Out>,
  ): Route<Caller> => ({
    method: spec.method,
    path: spec.path,
    in: spec.in ?? {},
    out: spec.out,
    // Whoever mounts the route has parsed the call with these very shapes.
    handle: (call) => spec.handler(call as Call<Caller, In>),
  });
}

/** Turns the domain's refusal into an answer: 422 unless another status says it better. */
export function refuse(
  refusal: { refused: string; detail: string },
  status: Refused['status'] = 422,
): Refused {
  return { status, refused: refusal.refused, detail: refusal.detail };
}
