/** Home pages: what waits, what is due, figures in pictures, and what was done and told last. */
package org.beian.web.page.home;
