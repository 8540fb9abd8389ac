/** The wizard for an application: one topic a page, saved at each step. */
package org.beian.web.page.filing.wizard;
