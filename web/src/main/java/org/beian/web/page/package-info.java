/**
 * Pages for people. {@code frame} is the template around every page, {@code component} holds the
 * views of the application's own tags; the backing beans lie in one package for each package of the
 * EJBs.
 */
package org.beian.web.page;
