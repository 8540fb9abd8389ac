/** Failures as problem+json (RFC 9457), wherever in a call they arise. */
package org.beian.web.api.problem;
