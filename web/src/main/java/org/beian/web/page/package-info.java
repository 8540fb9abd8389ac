/**
 * The frame around every page: whose desk it is, the tasks of the role, the language, and the
 * filters that guard forms and answers. Pages are arranged by role under {@code webapp}; their
 * beans live in sub-packages named like the procedures.
 */
package org.beian.web.page;
