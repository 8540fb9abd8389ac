/**
 * The integration interface of formats.md 8: strict JSON in, problem details (RFC 9457) out. A
 * resource parses a call, invokes one EJB and builds the response; refusals are mapped in one
 * place.
 */
package org.beian.web.api;
