/** The wizard for an application: one topic a page, kept at each step. */
package org.beian.web.page.filing.wizard;
