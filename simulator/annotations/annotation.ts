/** The body of "create a graph annotation" and "update a graph annotation". */
export interface GraphAnnotationParam {
  readonly title: string;
  readonly description?: string;
  /** Epoch seconds. */
  readonly from: number;
  /** Epoch seconds. */
  readonly to: number;
  readonly service: string;
  /** Bare names of roles of that service. */
  readonly roles?: readonly string[];
}

/** The graph annotation as the API answers it: what was not given is left out. */
export interface GraphAnnotation extends GraphAnnotationParam {
  readonly id: string;
}

/** What a test may say about an annotation it adds; whatever else it leaves out gets a plain default. */
export type NewGraphAnnotation = Partial<GraphAnnotation> & { readonly service: string };
