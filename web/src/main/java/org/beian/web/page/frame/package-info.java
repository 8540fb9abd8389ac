/**
 * The template around every page: signed-in user, navigation and language; and the filters that
 * guard forms and responses.
 */
package org.beian.web.page.frame;
