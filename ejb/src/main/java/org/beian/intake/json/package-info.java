/**
 * Strict JSON: no duplicate or unknown name, bounded depth, and each violation reported with its
 * JSON pointer (RFC 8259, RFC 6901).
 */
package org.beian.intake.json;
