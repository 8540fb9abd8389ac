/**
 * Pages of accounts: sign-in, password, first administrator, administration of accounts and keys
 * (8.6).
 */
package org.beian.web.page.account;
