/**
 * API keys: issued once in clear, stored as digests, bound to addresses and an end, checked with
 * each call.
 */
package org.beian.account.key;
