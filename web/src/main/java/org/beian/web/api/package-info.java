/**
 * The integration interface of formats.md 8: strict JSON in, problem details (RFC 9457) out. A
 * resource declares a call, invokes one EJB and builds the response. JAX-RS does the rest: a reader
 * checks the body, converters read the parameters, a filter refuses unknown ones, an interceptor
 * answers repeated calls, and refusals are mapped in one place.
 */
package org.beian.web.api;
