/**
 * Access to the network (article 11). A sponsor applies for access at a provider, or the provider
 * records the application of a customer (11.1). The provider pre-assigns addresses from those that
 * it has filed itself (11.2), and keeps the access closed until there is a filing (11.3). A sponsor
 * that filed itself gives number and data, which the provider compares with the register, and
 * confirms or refuses (11.3.1). What the provider filed on behalf may be opened once it has its
 * number (11.3.2).
 *
 * <p>States: {@link org.beian.access.application.AccessState}. The sponsor applies, withdraws and
 * gives its number; the provider does all else, and also the sponsor's part for a customer without
 * an account.
 */
package org.beian.access;
