/**
 * Sign-in with user name and password: limits on attempts by name and source, change of passwords,
 * and the token by which the first administrator of a new system is set up.
 */
package org.beian.account.signin;
