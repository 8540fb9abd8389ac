/** Pages of accounts: sign-in, password, first administrator, the administrator's work (8.6). */
package org.beian.web.page.account;
