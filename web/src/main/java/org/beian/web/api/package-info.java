/**
 * The integration interface of formats.md 8: strict JSON in, problem details (RFC 9457) out. A
 * resource parses, calls one procedure and answers; what is declined is mapped once.
 */
package org.beian.web.api;
