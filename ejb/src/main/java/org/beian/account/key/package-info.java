/**
 * API keys: issued once in clear, stored as digests, optionally bound to addresses and an expiry,
 * and checked with each call.
 */
package org.beian.account.key;
