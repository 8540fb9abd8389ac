/** Home pages of the bureaus and the ministry: what waits, what is due, and figures in pictures. */
package org.beian.web.page.home;
