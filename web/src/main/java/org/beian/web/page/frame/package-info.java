/**
 * The frame around every page: whose desk it is, the tasks of the role, the language, and the
 * filters that guard forms and answers.
 */
package org.beian.web.page.frame;
