/**
 * Authentication and authorization: accounts of units with their roles, passwords, API keys,
 * sessions and idempotent calls (formats.md 8; clauses 4, 7.7, 8.6).
 *
 * <p>Secrets are shown once and stored as digests. Every act on an account stands in its history;
 * sign-ins and their refusals stand in the log.
 */
package org.beian.account;
