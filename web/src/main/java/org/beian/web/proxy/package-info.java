/**
 * Requests behind proxies: whose address counts, and under which host the system answers. It is
 * asked by the authentication, the interface and the pages.
 */
package org.beian.web.proxy;
