/**
 * Idempotent calls (formats.md 8): the answer to a key is stored with the effects of its call, so
 * that a repeat gets the same answer and does nothing.
 */
package org.beian.account.idempotency;
